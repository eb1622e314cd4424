import { useTranslation } from 'react-i18next';
import { QrCode } from '../../facilities/qr-code.js';
import { localeOf, type Language } from '../../i18n/language.js';
import type { Schemas } from '../../shared/api.js';
import { useNow } from '../../shared/clock.js';
import { languageName } from '../../shared/language-name.js';
import { readablePhone } from '../../shared/phone.js';
import { useMe } from '../../shared/session.js';
import { HoursList } from '../hours-list.js';
import { webAddress } from '../resource-form.js';
import { contactCard } from './contact-card.js';
import { Eligibility } from './eligibility.js';
import classes from './sheet.module.css';

interface SheetProps {
  resource: Schemas['ResourceDetail'];
  language: Language;
  /** Of its page; undefined without a network. */
  link: string | undefined;
}

/** A page to take along: large letters, dark on white, and a code that puts it on a phone. */
export function Sheet({ resource, language, link }: SheetProps) {
  const { t } = useTranslation(['resource', 'directory']);
  const { organization } = useMe();
  const now = useNow();
  const { name, kind, alert, phone, address, cost, fees, languages, places } = resource;
  const url = resource.url && webAddress(resource.url);
  const locale = localeOf[language];
  const list = (parts: string[]) => new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
  const schedules = [
    ...resource.schedules,
    ...places
      .slice(0, 1)
      .flatMap((place) => (place.schedules.length > 0 ? place.schedules : place.location.schedules)),
  ];
  const today = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: organization.timeZone });
  return (
    <article className={classes.sheet} data-print-only lang={locale}>
      <header>
        <p>{t(`directory:kind.${kind}`)}</p>
        <h1>{name}</h1>
      </header>
      {alert && <p className={classes.alert}>{alert}</p>}
      <div className={classes.reach}>
        <div>
          {phone && <p className={classes.phone}>{readablePhone(phone)}</p>}
          {address && <p className={classes.address}>{address}</p>}
          {url && <p>{url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</p>}
        </div>
        <div className={classes.code}>
          <QrCode
            text={link ?? contactCard({ name, phone, address, url })}
            label={t(link ? 'handOver.pageCode' : 'handOver.code', { name })}
          />
          <span>{t(link ? 'handOver.scanPageShort' : 'handOver.scanShort')}</span>
        </div>
      </div>
      {schedules.length > 0 && (
        <section>
          <h2>{t('fact.hours')}</h2>
          <HoursList schedules={schedules} />
        </section>
      )}
      <section className={classes.facts}>
        <Eligibility resource={resource} />
        {(cost.length > 0 || fees) && (
          <div>
            <h2>{t('fact.cost')}</h2>
            <p>{[list(cost.map((each) => t(`cost.${each}`))), fees].filter(Boolean).join(' · ')}</p>
          </div>
        )}
        {languages.length > 0 && (
          <div>
            <h2>{t('fact.languages')}</h2>
            <p>{list(languages.map((code) => languageName(code, locale)))}</p>
          </div>
        )}
      </section>
      <footer>
        <p>{t('handOver.callFirst')}</p>
        <p>
          {[
            organization.name,
            ...(organization.dispatchPhone ? [readablePhone(organization.dispatchPhone)] : []),
            today.format(now),
          ].join(' · ')}
        </p>
      </footer>
    </article>
  );
}
