import { UnstyledButton } from '@mantine/core';
import { IconBook2, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Named } from '../message/named.js';
import { usePeople } from '../people/use-people.js';
import { Banner } from './banner.js';
import type { Command } from './command.js';
import { wordsOf } from './suggestions.js';
import { useResourcesFor } from './use-suggestions.js';
import classes from './command-answer.module.css';

interface CommandAnswerProps {
  command: Command;
  onClose: () => void;
  onInsert: (named: Named) => void;
}

/** What a slash command answers: shown to who asked only, above the field. */
export function CommandAnswer({ command, onClose, onInsert }: CommandAnswerProps) {
  const { t } = useTranslation('channel');
  return (
    <Banner
      icon={command.name === 'onduty' ? IconUsersGroup : IconBook2}
      closeLabel={t('command.close')}
      onClose={onClose}
    >
      {command.name === 'onduty' ? <OnDuty /> : <Resources words={command.words} onInsert={onInsert} />}
    </Banner>
  );
}

function OnDuty() {
  const { t, i18n } = useTranslation('channel');
  const names = usePeople()
    .filter(({ onDuty }) => onDuty)
    .map(({ name }) => name);
  return names.length === 0
    ? t('command.onduty.nobody')
    : t('command.onduty.answer', {
        count: names.length,
        names: new Intl.ListFormat(i18n.language).format(names),
      });
}

function Resources({ words, onInsert }: { words: string; onInsert: (named: Named) => void }) {
  const { t } = useTranslation('channel');
  const found = useResourcesFor(words);
  if (found.length === 0) return t('command.resources.none', { words });
  return (
    <ul className={classes.list} aria-label={t('command.resources.answer', { words })}>
      {found.map(
        (each) =>
          each.kind === 'named' && (
            <li key={each.key}>
              <UnstyledButton className={classes.resource} onClick={() => onInsert(each.named)}>
                <IconPlus size={18} aria-hidden />
                <span>{wordsOf(each)}</span>
                <span className={classes.detail}>{each.detail}</span>
              </UnstyledButton>
            </li>
          ),
      )}
    </ul>
  );
}
