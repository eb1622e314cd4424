import { Button } from '@mantine/core';
import { IconMail, IconMessage, IconPhone, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { languageName } from '../../shared/language-name.js';
import { readablePhone, telHref } from '../../shared/phone.js';
import { placeName } from './place-name.js';
import classes from './fact-sections.module.css';

type Phone = Schemas['ResourceDetail']['phones'][number];

/** Whom to call, and whom to ask for. */
export function Reach({ resource }: { resource: Schemas['ResourceDetail'] }) {
  const { email, phones, contacts, places } = resource;
  return (
    <>
      <Phones phones={phones} />
      {contacts.map((contact) => (
        <Contact key={contact.id} contact={contact} />
      ))}
      {places.map((place) => {
        const there = [...place.phones, ...place.location.phones];
        if (there.length + place.contacts.length === 0) return null;
        return (
          <div key={place.id} className={classes.at}>
            {places.length > 1 && <h3 className={classes.place}>{placeName(place.location)}</h3>}
            <Phones phones={there} />
            {place.contacts.map((contact) => (
              <Contact key={contact.id} contact={contact} />
            ))}
          </div>
        );
      })}
      {email && <Email address={email} />}
    </>
  );
}

function Contact({ contact }: { contact: Schemas['ResourceDetail']['contacts'][number] }) {
  const { t } = useTranslation('resource');
  const { name, title, department, email, phones } = contact;
  return (
    <div className={classes.at}>
      {name && <p className={classes.lead}>{t('label.ask', { name })}</p>}
      {(title ?? department) && <p>{[title, department].filter(Boolean).join(' · ')}</p>}
      <Phones phones={phones} />
      {email && <Email address={email} />}
    </div>
  );
}

function Email({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`} className={classes.link}>
      <IconMail size={20} stroke={1.75} aria-hidden />
      {address}
    </a>
  );
}

function Phones({ phones }: { phones: readonly Phone[] }) {
  return phones.map((phone) => <PhoneLine key={phone.id} phone={phone} />);
}

function PhoneLine({ phone }: { phone: Phone }) {
  const { t, i18n } = useTranslation('resource');
  const { number, extension, type, description, languages } = phone;
  const whole = extension ? `${number};ext=${extension}` : number;
  const about = [
    ...(type && type !== 'voice' ? [t(`phoneType.${type}`)] : []),
    ...(description ? [description] : []),
    ...languages.map((code) => languageName(code, i18n.language)),
  ].join(' · ');
  const Icon = type === 'fax' ? IconPrinter : type === 'text' ? IconMessage : IconPhone;
  return (
    <p className={classes.phone}>
      {type === 'fax' ? (
        <span className={classes.number}>{readablePhone(whole)}</span>
      ) : (
        <Button
          component="a"
          href={type === 'text' ? `sms:${number}` : telHref(whole)}
          variant="light"
          leftSection={<Icon size={20} aria-hidden />}
          className={classes.number}
        >
          {readablePhone(whole)}
        </Button>
      )}
      {about && <span>{about}</span>}
    </p>
  );
}
