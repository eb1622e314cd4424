import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { FactKind } from '../ages.js';
import { FactAgeLine } from '../fact-age.js';
import { FactContent } from './fact-content.js';
import { hasSaid } from './has-said.js';
import { useConfirm } from './use-resource.js';
import classes from './fact-sections.module.css';

type Detail = Schemas['ResourceDetail'];

/** In the order in which a coach asks, on the phone in a parking lot. */
const inOrder: readonly FactKind[] = [
  'capacity',
  'phone',
  'hours',
  'address',
  'eligibility',
  'cost',
  'languages',
  'about',
];

interface FactSectionsProps {
  resource: Detail;
  onCorrect: (kind: FactKind) => void;
}

/** What is known, kind by kind; what nobody has said yet in one line at the end. */
export function FactSections({ resource, onCorrect }: FactSectionsProps) {
  const { t, i18n } = useTranslation('resource');
  const known = inOrder.filter((kind) => hasSaid(resource, kind));
  const missing = inOrder.filter((kind) => !known.includes(kind));
  return (
    <>
      <div className={classes.sections}>
        {known.map((kind) => (
          <FactSection key={kind} resource={resource} kind={kind} onCorrect={onCorrect} />
        ))}
      </div>
      {missing.length > 0 && (
        <p className={classes.missing}>
          {t('notKnown', {
            facts: new Intl.ListFormat(i18n.language).format(missing.map((kind) => t(`fact.${kind}`))),
          })}
        </p>
      )}
    </>
  );
}

interface FactSectionProps extends FactSectionsProps {
  kind: FactKind;
}

function FactSection({ resource, kind, onCorrect }: FactSectionProps) {
  const { t } = useTranslation('resource');
  const confirm = useConfirm(resource.id);
  const title = t(`fact.${kind}`);
  return (
    <section className={classes.section} data-kind={kind} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        <ActionIcon aria-label={t('correctFact', { fact: title })} onClick={() => onCorrect(kind)}>
          <IconPencil size={20} aria-hidden />
        </ActionIcon>
      </header>
      <FactContent resource={resource} kind={kind} />
      <footer className={classes.foot}>
        <FactAgeLine fact={resource.facts.find((fact) => fact.kind === kind)} />
        <Button
          variant="light"
          leftSection={<IconCheck size={20} aria-hidden />}
          aria-label={t('confirm.oneLabel', { fact: title })}
          loading={confirm.isPending}
          onClick={() => confirm.mutate([kind])}
        >
          {t('confirm.one')}
        </Button>
      </footer>
      {confirm.isError && <ProblemNotice error={confirm.error} onRetry={() => confirm.mutate([kind])} />}
    </section>
  );
}
