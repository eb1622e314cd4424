import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import type { Note } from '../log/conversation.js';
import { authorName } from '../message/author-name.js';
import classes from './timeline.module.css';

/** Who came and went, and what the channel is called now. */
export function NoteLine({ note }: { note: Note }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const by = note.author.id === me.id ? t('you') : authorName(note.author, t);
  const member = note.member?.id === me.id ? t('you') : (note.member?.name ?? by);
  const alone = note.member === undefined || note.member.id === note.author.id;
  return (
    <p className={classes.note}>
      {note.type === 'channel.changed'
        ? t('note.changed', { by })
        : t(`note.${note.type === 'member.joined' ? 'joined' : 'left'}${alone ? '' : 'By'}`, { by, member })}
    </p>
  );
}
