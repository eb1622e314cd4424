import { useTranslation } from 'react-i18next';
import { readablePhone } from '../shared/phone.js';
import { useMe } from '../shared/session.js';
import { Logo } from '../shell/logo.js';
import { QrCode } from './qr-code.js';
import type { Facility } from './use-facilities.js';
import classes from './poster.module.css';

/** A page for the wall of a ward: what it is for, the code to scan, and whom to call. Dark on white, on any paper. */
export function Poster({ facility, link }: { facility: Facility; link: string }) {
  const { t } = useTranslation('facilities');
  const { organization } = useMe();
  return (
    <div className={classes.poster}>
      <div className={classes.top}>
        <Logo size={48} />
        <span>{organization.name}</span>
      </div>
      <p className={classes.title}>{t('poster.title')}</p>
      <p className={classes.lead}>{t('poster.lead')}</p>
      <div className={classes.code}>
        <QrCode text={link} label={t('poster.code', { facility: facility.name })} />
      </div>
      <p className={classes.facility}>{facility.name}</p>
      <ol className={classes.steps}>
        <li>{t('poster.scan')}</li>
        <li>{t('poster.tell')}</li>
        <li>{t('poster.follow')}</li>
      </ol>
      {organization.dispatchPhone && (
        <p className={classes.call}>
          {t('poster.call')} <strong>{readablePhone(organization.dispatchPhone)}</strong>
        </p>
      )}
      <p className={classes.staff}>{t('poster.staff')}</p>
    </div>
  );
}
