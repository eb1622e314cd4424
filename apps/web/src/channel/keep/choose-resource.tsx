import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCard } from '../cards/use-card.js';
import { wordsOf } from '../composer/suggestions.js';
import { useResourcesFor } from '../composer/use-suggestions.js';
import classes from './keep.module.css';

interface ChooseResourceProps {
  /** Ids of those that the message names. */
  named: readonly string[];
  onChoose: (id: string) => void;
  onNew: () => void;
}

/** Of which resource the message speaks: one that it names, one of the directory, or a new one. */
export function ChooseResource({ named, onChoose, onNew }: ChooseResourceProps) {
  const { t } = useTranslation('channel');
  const [words, setWords] = useState('');
  const found = useResourcesFor(words.trim() ? words : null);
  return (
    <div className={classes.choose}>
      {named.length > 0 && (
        <ul className={classes.choices} aria-label={t('keep.named')}>
          {named.map((id) => (
            <li key={id}>
              <NamedChoice id={id} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="search"
        label={t('keep.which')}
        placeholder={t('keep.search')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      <ul className={classes.choices} aria-label={t('keep.found')}>
        {found.map(
          (each) =>
            each.kind === 'named' && (
              <li key={each.key}>
                <Choice
                  name={wordsOf(each).slice(1)}
                  detail={each.detail}
                  onChoose={() => onChoose(each.key)}
                />
              </li>
            ),
        )}
      </ul>
      <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={onNew}>
        {t('keep.new')}
      </Button>
    </div>
  );
}

function NamedChoice({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const { t } = useTranslation('directory');
  const { data: card } = useCard(id);
  if (!card) return null;
  return <Choice name={card.name} detail={t(`kind.${card.kind}`)} onChoose={() => onChoose(id)} />;
}

interface ChoiceProps {
  name: string;
  detail: string | undefined;
  onChoose: () => void;
}

function Choice({ name, detail, onChoose }: ChoiceProps) {
  return (
    <UnstyledButton className={classes.choice} onClick={onChoose}>
      <span>
        <strong>{name}</strong>
        <span className={classes.detail}>{detail}</span>
      </span>
      <IconChevronRight size={18} aria-hidden />
    </UnstyledButton>
  );
}
