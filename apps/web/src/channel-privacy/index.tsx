import { useTranslation } from 'react-i18next';
import { TitleWithHelp } from '../help/title-with-help.js';
import { useHasRole } from '../shared/session.js';
import { ExportsPart } from './exports-part.js';
import { HoldsPart } from './holds-part.js';
import { KeepingPart } from './keeping-part.js';
import { SentAnywayPart } from './sent-anyway-part.js';
import classes from './channel-privacy.module.css';

/** Messages and privacy: how long they are kept, what is held, what is given out, and what was sent anyway. */
export default function ChannelPrivacy() {
  const { t } = useTranslation(['channelPrivacy', 'common']);
  const administers = useHasRole(['administrator']);
  return (
    <div className={classes.page}>
      <title>{`${t('title')} · ${t('common:appName')}`}</title>
      <header className={classes.header}>
        <TitleWithHelp guide="privacy">{t('title')}</TitleWithHelp>
        <p className={classes.lead}>{t('lead')}</p>
      </header>
      <SentAnywayPart />
      {administers && <KeepingPart />}
      <HoldsPart />
      {administers && <ExportsPart />}
    </div>
  );
}
