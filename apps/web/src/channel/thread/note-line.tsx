import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import type { Note } from '../log/conversation.js';
import { authorName } from '../message/author-name.js';
import { useRoom } from '../room-context.js';
import classes from './timeline.module.css';

/** Who came and went, and what the channel is called now. */
export function NoteLine({ note }: { note: Note }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { kind } = useRoom();
  const by = note.author.id === me.id ? t('you') : authorName(note.author, t);
  const { type, author, member } = note;
  if (type === 'channel.changed') {
    const changed = kind !== 'request' ? 'changed' : author.kind === 'causeway' ? 'over' : 'guests';
    return <p className={classes.note}>{t(`note.${changed}`, { by })}</p>;
  }
  const what = type === 'member.joined' ? ('joined' as const) : ('left' as const);
  const whom = !member || member.id === author.id ? '' : member.id === me.id ? 'Me' : 'By';
  return <p className={classes.note}>{t(`note.${what}${whom}`, { by, member: member?.name ?? by })}</p>;
}
