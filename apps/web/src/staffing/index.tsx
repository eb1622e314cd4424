import { SegmentedControl } from '@mantine/core';
import { IconCalendarStats } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TitleWithHelp } from '../help/title-with-help.js';
import { EmptyState } from '../shared/empty-state.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { ChosenHour } from './chosen-hour.js';
import { HeatMap } from './heat-map.js';
import { heatViews, type HeatView, type StaffingPlan } from './hours.js';
import { PlanFacts } from './plan-facts.js';
import { PlanForm } from './plan-form.js';
import { PlanState } from './plan-state.js';
import { isPending, useStaffing } from './use-staffing.js';
import classes from './staffing.module.css';

/** How many coaches, when: by hour and day of the week, beside those that there are. */
export default function Staffing() {
  const { t } = useTranslation(['staffing', 'common']);
  const staffing = useStaffing();
  const latest = staffing.data?.latest ?? null;
  const shown = staffing.data?.done ?? (latest?.result ? latest : null);
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <header className={classes.header}>
        <TitleWithHelp guide="staffing">{t('title')}</TitleWithHelp>
        <p className={classes.lead}>{t('lead')}</p>
      </header>
      {staffing.isError && (
        <ProblemNotice
          error={staffing.error}
          onRetry={() => void staffing.refetch()}
          retrying={staffing.isFetching}
        />
      )}
      {staffing.data ? (
        <>
          <PlanForm plan={latest} pending={isPending(staffing.data)} />
          {latest && <PlanState latest={latest} />}
          {shown ? (
            <Plan key={shown.id} plan={shown} />
          ) : (
            !latest && <EmptyState icon={IconCalendarStats} title={t('empty.title')} hint={t('empty.hint')} />
          )}
        </>
      ) : (
        !staffing.isError && <ListSkeleton rows={6} />
      )}
    </div>
  );
}

/** Friday at eight in the evening: where to look first. */
const FIRST_LOOK = 4 * 24 + 20;

function Plan({ plan }: { plan: StaffingPlan }) {
  const { t } = useTranslation('staffing');
  const { result } = plan;
  const [wished, setView] = useState<HeatView>('needed');
  const [chosen, setChosen] = useState(FIRST_LOOK);
  const hour = result?.hours[chosen];
  if (!result || !hour) return null;
  // Without a plan there is only the demand to look at, without a rota no gap.
  const possible = heatViews.filter(
    (view) =>
      view === 'demand' ||
      (result.confidence !== 'too_little' && (view === 'needed' || result.staffedFrom !== null)),
  );
  const view = possible.includes(wished) ? wished : (possible[0] ?? 'demand');
  return (
    <div className={classes.body}>
      <section className={classes.map}>
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => setView(heatViews.find((known) => known === value) ?? 'needed')}
          data={possible.map((value) => ({ value, label: t(`view.${value}.label`) }))}
        />
        <p className={classes.caption} id="staffing-keys">
          {t(`view.${view}.hint`)} <span className={classes.keys}>{t('keys')}</span>
        </p>
        <HeatMap hours={result.hours} view={view} chosen={chosen} onChoose={setChosen} />
      </section>
      <div className={classes.side}>
        <ChosenHour
          index={chosen}
          hour={hour}
          before={result.hours.at(chosen - 1)}
          staffedFrom={result.staffedFrom}
        />
        {result.confidence !== 'too_little' && <PlanFacts plan={plan} result={result} />}
      </div>
    </div>
  );
}
