import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import type { Reaction } from '../log/conversation.js';
import classes from './reactions.module.css';

interface ReactionsProps {
  reactions: readonly Reaction[];
  /** Undefined where nobody can react. */
  onToggle?: ((emoji: string, mine: boolean) => void) | undefined;
}

/** What others said to it without words; a touch joins them or takes it back. */
export function Reactions({ reactions, onToggle }: ReactionsProps) {
  const { t, i18n } = useTranslation('channel');
  const me = useMe();
  if (reactions.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <div className={classes.reactions} role="group" aria-label={t('reactions.label')}>
      {reactions.map(({ emoji, by }) => {
        const mine = by.some(({ id }) => id === me.id);
        const names = list.format(by.map(({ id, name }) => (id === me.id ? t('you') : name)));
        return (
          <UnstyledButton
            key={emoji}
            className={classes.reaction}
            aria-pressed={mine}
            title={names}
            disabled={!onToggle}
            onClick={() => onToggle?.(emoji, mine)}
          >
            <span>{emoji}</span>
            <span className={classes.count}>{by.length}</span>
            <span className="visually-hidden">{names}</span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
