import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ProblemNotice } from '../shared/problem-notice.js';
import { CallTime } from './call-time.js';
import type { Group } from './call-groups.js';
import { useCallSteps, type Call } from './use-follow-ups.js';
import classes from './follow-ups.module.css';

/** Which call it is: "Week 3", "After 30 days". */
export function useStepName(): (call: Pick<Call, 'step' | 'week'>) => string {
  const { t } = useTranslation('followUps');
  return ({ step, week }) => t(`step.${step}`, { week });
}

interface CallItemProps {
  call: Call;
  group: Group;
  /** Further calls of the same case that are not shown. */
  later: number;
}

/** One call to make: whom, which, when. */
export function CallItem({ call, group, later }: CallItemProps) {
  const { t } = useTranslation('followUps');
  const stepName = useStepName();
  const title = call.addressedAs ?? call.caseNumber;
  return (
    <Link className={classes.call ?? ''} data-group={group} to={`/follow-ups/${call.id}`}>
      <span className={classes.who}>
        <strong>{title}</strong>
        <span>
          {[
            call.addressedAs && call.caseNumber,
            call.facilityName,
            !call.mine && (call.coachName ?? t('item.nobody')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className={classes.when}>
        <CallTime at={call.dueAt} />
        <span>
          {stepName(call)}
          {call.tried > 0 && ` · ${t('item.tried', { count: call.tried })}`}
          {later > 0 && ` · ${t('item.later', { count: later })}`}
        </span>
      </span>
    </Link>
  );
}

/** One that any coach may take. Until then nobody is told how the person is reached. */
export function TeamCallItem({ call }: { call: Call }) {
  const { t } = useTranslation('followUps');
  const navigate = useNavigate();
  const stepName = useStepName();
  const { take } = useCallSteps(call.id, () => void navigate(`/follow-ups/${call.id}`));
  return (
    <div className={classes.call}>
      <span className={classes.who}>
        <strong>{call.caseNumber}</strong>
        <span>{call.facilityName}</span>
      </span>
      <span className={classes.when}>
        <CallTime at={call.dueAt} />
        <span>{stepName(call)}</span>
      </span>
      <Button
        className={classes.take}
        variant="light"
        loading={take.isPending}
        onClick={() => take.mutate({})}
      >
        {t('item.take')}
      </Button>
      {take.isError && <ProblemNotice error={take.error} />}
    </div>
  );
}
