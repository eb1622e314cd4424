import { IconBook2, IconSlash, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { wordsOf, type Suggestion } from './suggestions.js';
import classes from './suggestion-list.module.css';

interface SuggestionListProps {
  id: string;
  suggestions: readonly Suggestion[];
  active: number;
  onPick: (suggestion: Suggestion) => void;
}

/** What can be put in; the field keeps the focus, a finger or Enter picks. */
export function SuggestionList({ id, suggestions, active, onPick }: SuggestionListProps) {
  const { t } = useTranslation('channel');
  return (
    <>
      <ul id={id} className={classes.list} role="listbox" aria-label={t('suggest.title')}>
        {suggestions.map((suggestion, index) => (
          <li
            key={suggestion.key}
            id={`${id}-${index}`}
            className={classes.option}
            role="option"
            aria-selected={index === active}
            // Before the field loses the focus, and with it the place of the caret.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(suggestion)}
          >
            <SuggestionIcon suggestion={suggestion} />
            <span className={classes.words}>{wordsOf(suggestion)}</span>
            <Detail suggestion={suggestion} />
          </li>
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {t('suggest.count', { count: suggestions.length })}
      </span>
    </>
  );
}

function SuggestionIcon({ suggestion }: { suggestion: Suggestion }) {
  const Icon =
    suggestion.kind === 'command'
      ? IconSlash
      : { member: IconUser, onduty: IconUsersGroup, team: IconUsersGroup, resource: IconBook2 }[
          suggestion.named.kind
        ];
  return <Icon size={20} stroke={1.75} aria-hidden />;
}

function Detail({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation('channel');
  const text =
    suggestion.kind === 'command'
      ? t(`command.${suggestion.name}.hint`)
      : suggestion.named.kind === 'onduty' || suggestion.named.kind === 'team'
        ? t(`suggest.${suggestion.named.kind}`)
        : suggestion.detail;
  return text ? <span className={classes.detail}>{text}</span> : null;
}
