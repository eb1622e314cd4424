import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { TitleWithHelp } from '../help/title-with-help.js';
import { NotFound } from '../shell/not-found.js';
import { HoursView } from './hours-view.js';
import { MonthView } from './month-view.js';
import { RequestsView } from './requests-view.js';
import { SettingsView } from './settings-view.js';
import { useRotaLive, useSwaps } from './use-rota.js';
import { WeekView } from './week-view.js';
import classes from './rota.module.css';

const views = {
  week: WeekView,
  month: MonthView,
  requests: RequestsView,
  hours: HoursView,
  settings: SettingsView,
};

const names = Object.keys(views) as (keyof typeof views)[];

/** Who is on call when: planned here by those who dispatch. */
export default function Rota() {
  const { t } = useTranslation(['rota', 'common']);
  const { view = 'week' } = useParams();
  const waiting = useSwaps().data?.items.filter(({ status }) => status === 'accepted').length ?? 0;
  useRotaLive();
  const tabs = useRef<HTMLElement>(null);
  // On a phone the tabs scroll sideways.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [view]);
  const name = names.find((each) => each === view);
  if (!name) return <NotFound />;
  const View = views[name];
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <header className={classes.head}>
        <TitleWithHelp guide="rota">{t('title')}</TitleWithHelp>
        <nav ref={tabs} className={classes.tabs} aria-label={t('views.label')}>
          {names.map((each) => (
            <NavLink
              key={each}
              to={each === 'week' ? '/rota' : `/rota/${each}`}
              end
              className={classes.tab ?? ''}
            >
              {t(`views.${each}`)}
              {each === 'requests' && waiting > 0 && <span className={classes.count}>{waiting}</span>}
            </NavLink>
          ))}
        </nav>
      </header>
      <View />
    </div>
  );
}
