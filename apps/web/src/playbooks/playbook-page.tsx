import { Button } from '@mantine/core';
import { acceptances } from '@causeway/contracts';
import { IconArchive, IconArchiveOff, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { SeveralField } from '../directory/several-field.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { dispatchRoles, useHasRole } from '../shared/session.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { BackLink } from '../shared/back-link.js';
import { CheckedLine } from './checked-line.js';
import { History } from './history.js';
import { StepList } from './step-list.js';
import type { Need } from './step-fit.js';
import { useCheckPlaybook, usePlaybook, useRetirePlaybook, type Playbook } from './use-playbooks.js';
import classes from './playbooks.module.css';

/** One situation: what this person needs, and whom to call, in order. */
export function PlaybookPage() {
  const { t } = useTranslation(['playbooks', 'common']);
  const { playbookId = '' } = useParams();
  const playbook = usePlaybook(playbookId);
  return (
    <div className={classes.page}>
      <BackLink to="/playbooks">{t('title')}</BackLink>
      {playbook.isPending && <ListSkeleton rows={5} height={88} />}
      {playbook.isError && !playbook.data && (
        <ProblemNotice
          error={playbook.error}
          onRetry={() => void playbook.refetch()}
          retrying={playbook.isFetching}
        />
      )}
      {playbook.data && <Shown playbook={playbook.data} />}
    </div>
  );
}

function Shown({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation(['playbooks', 'resource', 'common']);
  const [needs, setNeeds] = useState<Need[]>([]);
  return (
    <>
      <title>{`${playbook.title} · ${t('common:appName')}`}</title>
      <header className={classes.heading}>
        <h1>{playbook.title}</h1>
        {playbook.situation && <p>{playbook.situation}</p>}
        <span className={classes.facts}>
          <CheckedLine playbook={playbook} />
        </span>
      </header>
      <details className={classes.needs}>
        <summary>{needs.length > 0 ? t('needs.chosen', { count: needs.length }) : t('needs.ask')}</summary>
        <SeveralField
          label={t('needs.label')}
          options={acceptances.map((value) => ({ value, label: t(`resource:accepts.${value}`) }))}
          value={needs}
          onChange={setNeeds}
        />
      </details>
      <StepList playbook={playbook} needs={needs} />
      <Care playbook={playbook} />
      <History playbookId={playbook.id} />
    </>
  );
}

/** What keeps it true. */
function Care({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation('playbooks');
  const check = useCheckPlaybook(playbook.id);
  const retire = useRetirePlaybook(playbook.id);
  const mayRetire = useHasRole(dispatchRoles);
  const retired = playbook.retiredAt !== null;
  const error = check.error ?? retire.error;
  return (
    <section className={classes.care} aria-label={t('care')}>
      <Button
        variant={playbook.due ? 'filled' : 'default'}
        leftSection={<IconCircleCheck size={20} aria-hidden />}
        loading={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('check')}
      </Button>
      <Button
        component={Link}
        to={`/playbooks/${playbook.id}/edit`}
        variant="default"
        leftSection={<IconPencil size={20} aria-hidden />}
      >
        {t('edit')}
      </Button>
      {mayRetire && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={
            retired ? <IconArchiveOff size={20} aria-hidden /> : <IconArchive size={20} aria-hidden />
          }
          loading={retire.isPending}
          onClick={() => retire.mutate(!retired)}
        >
          {t(retired ? 'useAgain' : 'retire')}
        </Button>
      )}
      {error && <ProblemNotice error={error} />}
    </section>
  );
}
