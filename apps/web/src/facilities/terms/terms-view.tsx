import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { readablePhone, telHref } from '../../shared/phone.js';
import { timeOfDay } from '../../shared/clock-words.js';
import { HoursWords } from './hours-words.js';
import classes from './terms-view.module.css';

type Terms = Schemas['ServiceTermsView'];

interface TermsViewProps {
  terms: Terms;
  /** Of its heading. */
  level: 2 | 3;
}

/** What holds for a facility now, in plain words. */
export function TermsView({ terms, level }: TermsViewProps) {
  const { t, i18n } = useTranslation('terms');
  const refuses = terms.afterHours === 'refuse_with_message';
  const nowWords = useNowWords();
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const { validUntil, partnerName, clearanceName } = terms;
  const day = validUntil && dayInWords(validUntil, i18n.language);
  const clearance = clearanceName ? t('clearanceNamed', { name: clearanceName }) : t('clearanceNeeded');
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Heading className={classes.title} id={id}>
        {t('title')}
      </Heading>
      <p className={classes.source}>
        {partnerName
          ? `${t('with', { partner: partnerName })}. ${day ? t('until', { day }) : t('untilNotice')}.`
          : t('none')}
      </p>
      <dl className={classes.list}>
        <Term name={t('promise')}>
          {t('promiseText', { accept: terms.promisedAcceptMinutes, arrive: terms.promisedArriveMinutes })}
        </Term>
        <Term name={t('hours')}>
          <HoursWords hours={terms.serviceHours} />
          {terms.serviceHours && <p className={classes.now}>{nowWords(terms)}</p>}
        </Term>
        <Term name={t('modalities')}>
          {terms.modalities.map((modality) => t(`modality.${modality}`)).join(', ')}
        </Term>
        <Term name={t('clearance')}>{terms.clearanceNeeded ? clearance : t('clearanceNone')}</Term>
        {terms.serviceHours && (
          <Term name={t('otherHours')}>
            <p>{t(`rule.${terms.afterHours}`)}</p>
            {refuses && terms.afterHoursMessage && <p>{terms.afterHoursMessage}</p>}
            {refuses && terms.afterHoursPhone && (
              <p>{t('otherCall', { number: readablePhone(terms.afterHoursPhone) })}</p>
            )}
          </Term>
        )}
        {terms.contacts.length > 0 && (
          <Term name={t('contacts')}>
            <ul className={classes.contacts}>
              {terms.contacts.map((contact) => (
                <Contact key={`${contact.name} ${contact.email} ${contact.phone}`} contact={contact} />
              ))}
            </ul>
          </Term>
        )}
      </dl>
    </section>
  );
}

function Contact({ contact: { name, role, phone, email } }: { contact: Terms['contacts'][number] }) {
  return (
    <li>
      <span className={classes.name}>{name}</span>
      {role && ` · ${role}`}
      {phone && (
        <>
          {' · '}
          <a className={classes.phone} href={telHref(phone)}>
            {readablePhone(phone)}
          </a>
        </>
      )}
      {email && (
        <>
          {' · '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </li>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.term}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** "Within these hours now, until Fri 5:00 PM", on the clock of the organization. */
function useNowWords(): (terms: Terms) => string {
  const { t, i18n } = useTranslation('terms');
  return ({ open, changesAt, timeZone }) => {
    if (!changesAt) return t(open ? 'openNow' : 'closedNow');
    const time = new Intl.DateTimeFormat(i18n.language, {
      weekday: 'short',
      ...timeOfDay,
      timeZone,
    }).format(Date.parse(changesAt));
    return t(open ? 'openUntil' : 'closedUntil', { time });
  };
}

/** "Dec 31, 2026" of `2026-12-31`, which is a day and no moment. */
export const dayInWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
