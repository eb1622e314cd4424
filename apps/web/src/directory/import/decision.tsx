import { Alert, Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useDecide, type Reading } from './use-imports.js';
import classes from './imports.module.css';

/** Nothing is done before somebody says so; and then: how far it is. */
export function Decision({ reading }: { reading: Reading }) {
  const { t } = useTranslation('imports');
  const { state, created, changed, gone } = reading;
  const count = created + changed;
  switch (state) {
    case 'ready':
      return count + gone > 0 ? <Decide reading={reading} /> : <NothingToDo reading={reading} />;
    case 'applying':
      return (
        <p className={classes.working} role="status">
          <Loader size="sm" aria-hidden />
          {t('decision.applying', { count })}
        </p>
      );
    case 'applied':
      return (
        <Alert role="status" color="causeway" variant="light" icon={<IconCircleCheck aria-hidden />}>
          <p className={classes.done}>{t('decision.applied', { count })}</p>
          <Link to="/directory">{t('decision.toDirectory')}</Link>
        </Alert>
      );
    case 'failed':
      return (
        <Alert role="alert" color="clay" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('decision.failed')}
        </Alert>
      );
    case 'discarded':
      return (
        <Alert color="gray" variant="light" icon={<IconCircleOff aria-hidden />}>
          {t('decision.discarded')}
        </Alert>
      );
  }
}

function Decide({ reading }: { reading: Reading }) {
  const { t } = useTranslation('imports');
  const decide = useDecide(reading.id);
  const count = reading.created + reading.changed;
  const busy = (which: 'apply' | 'discard') => decide.isPending && decide.variables === which;
  return (
    <section className={classes.part} aria-label={t('decision.title')}>
      <p className={classes.lead}>{t('decision.hint')}</p>
      <div className={classes.actions}>
        <Button
          leftSection={<IconCheck size={20} aria-hidden />}
          loading={busy('apply')}
          disabled={busy('discard')}
          onClick={() => decide.mutate('apply')}
        >
          {count > 0 ? t('decision.apply', { count }) : t('decision.applyGone', { count: reading.gone })}
        </Button>
        <Button
          variant="default"
          loading={busy('discard')}
          disabled={busy('apply')}
          onClick={() => decide.mutate('discard')}
        >
          {t('decision.discard')}
        </Button>
      </div>
      {decide.isError && <ProblemNotice error={decide.error} />}
    </section>
  );
}

function NothingToDo({ reading }: { reading: Reading }) {
  const { t } = useTranslation('imports');
  const nothing = reading.same > 0 ? t('decision.allSame') : t('decision.nothingComesIn');
  return (
    <Alert role="status" color={reading.same > 0 ? 'causeway' : 'amber'} variant="light">
      {nothing}
    </Alert>
  );
}
