import { Button } from '@mantine/core';
import { IconCheck, IconGitPullRequest, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemError, type Schemas } from '../../shared/api.js';
import { messageLink } from '../../shared/message-link.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useMe } from '../../shared/session.js';
import { useAgo } from '../fact-age.js';
import { OldAndNew, useFieldName } from './old-and-new.js';
import { useDecide, useProposals } from './use-proposals.js';
import classes from './proposals.module.css';

/** What somebody proposes to change here, and waits for a yes. */
export function Proposals({ resourceId }: { resourceId: string }) {
  const { t } = useTranslation('resource');
  const proposals = useProposals(resourceId);
  const items = proposals.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('proposal.title')} className={classes.proposals}>
      {items.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
    </section>
  );
}

function Proposal({ proposal }: { proposal: Schemas['ProposalView'] }) {
  const { t } = useTranslation('resource');
  const me = useMe();
  const ago = useAgo();
  const fieldName = useFieldName();
  const decide = useDecide(proposal.id);
  const { changes, note, message, proposedBy, proposedById, proposedAt } = proposal;
  const meanwhile = changes.some((change) => change.changedMeanwhile);
  const stale =
    decide.error instanceof ProblemError && decide.error.problem.code === 'proposal.changed_meanwhile';
  return (
    <article className={classes.proposal}>
      <h2>
        <IconGitPullRequest size={20} aria-hidden />
        {t('proposal.by', { name: proposedBy ?? t('proposal.somebody') })}
      </h2>
      <p className={classes.when}>
        {ago(proposedAt)}
        {message && (
          <>
            {' · '}
            <Link to={messageLink(message)}>
              {t('age.messageOf', { name: message.author, ago: ago(message.at) })}
            </Link>
          </>
        )}
      </p>
      {note && <p>{note}</p>}
      <dl className={classes.changes}>
        {changes.map(({ field, previous, proposed }) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd>
              <OldAndNew field={field} previous={previous} replacement={proposed} />
            </dd>
          </div>
        ))}
      </dl>
      {(meanwhile || stale) && <p className={classes.meanwhile}>{t('proposal.meanwhile')}</p>}
      <div className={classes.actions}>
        <Button
          leftSection={<IconCheck size={20} aria-hidden />}
          loading={decide.isPending && decide.variables.as === 'accept'}
          onClick={() => decide.mutate({ as: 'accept', despiteChanges: meanwhile || stale })}
        >
          {t('proposal.accept')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconX size={20} aria-hidden />}
          loading={decide.isPending && decide.variables.as !== 'accept'}
          onClick={() => decide.mutate({ as: proposedById === me.id ? 'withdraw' : 'refuse' })}
        >
          {t(proposedById === me.id ? 'proposal.withdraw' : 'proposal.refuse')}
        </Button>
      </div>
      {decide.isError && !stale && <ProblemNotice error={decide.error} />}
    </article>
  );
}
