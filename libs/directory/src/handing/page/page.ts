import type { Handed } from '../use-cases/resource-links.js';
import { hoursLine } from './hours.js';
import { localeOf, type AppLanguage } from './language.js';
import { style } from './style.js';
import { words } from './words.js';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text, in an element or in an attribute with quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** Only what a browser opens as a page; a list may say anything. */
const webAddress = (url: string | null): string | null => {
  const whole = url && !/^[a-z][a-z0-9+.-]*:/i.test(url) ? `https://${url}` : url;
  return whole && /^https?:\/\/[^\s]+$/i.test(whole) && URL.canParse(whole) ? whole : null;
};

const link = (href: string, text: string, kind = ''): string =>
  `<a href="${escaped(href)}"${kind && ` class="${kind}"`} rel="noreferrer">${escaped(text)}</a>`;

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `<section><h2>${escaped(title)}</h2>${lines.map((line) => `<p>${line}</p>`).join('')}</section>`;

/** A number as people of the United States write it; others as they are. */
const readable = (number: string): string => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

interface Shown {
  language: AppLanguage;
  /** Of the styles, under the page's security policy. */
  nonce: string;
}

const document = (title: string, body: string, { language, nonce }: Shown): string => `<!doctype html>
<html lang="${localeOf[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive, nosnippet">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style nonce="${escaped(nonce)}">${style}</style>
</head>
<body><main>${body}</main></body>
</html>
`;

/**
 * A page with what anybody may know of a resource: how to reach it, where, when, what it costs. No notes of the team, no names
 * of people, no script, nothing from elsewhere.
 */
export function handedPage({ resource, organization }: Handed, shown: Shown): string {
  const { language } = shown;
  const said = words[language];
  const locale = localeOf[language];
  const { name, url, phones, places, fees, costOptions, languages, requiredDocuments, applicationProcess } =
    resource;
  const site = webAddress(url);
  const numbers = (phones.length > 0 ? phones : places.flatMap((place) => place.phones)).slice(0, 4);
  const schedules = [
    resource.schedules,
    ...places.map((place) => (place.schedules.length > 0 ? place.schedules : place.location.schedules)),
  ].find(({ length }) => length > 0);
  const tongues = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const languageName = (code: string): string => {
    try {
      return tongues.of(code) ?? code;
    } catch {
      return code;
    }
  };
  const addresses = places.flatMap(({ location }) => {
    const { address1, address2, city, state, postalCode } = location;
    const lines = [
      address1,
      address2,
      [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    ];
    const line = lines.filter(Boolean).join(', ');
    return line === '' ? [] : [line];
  });
  const body = [
    `<p class="language">${link(`?l=${language === 'en' ? 'es' : 'en'}`, said.other)}</p>`,
    `<h1>${escaped(name)}</h1>`,
    ...numbers.map(({ number, extension }) =>
      link(
        `tel:${number}${extension ? `,${extension}` : ''}`,
        `${said.call} ${readable(number)}${extension ? `, ${extension}` : ''}`,
        'call',
      ),
    ),
    `<p class="first">${escaped(said.callFirst)}</p>`,
    part(
      said.where,
      addresses.map(
        (line) =>
          `${escaped(line)} <br>${link(`https://www.openstreetmap.org/search?query=${encodeURIComponent(line)}`, said.map)}`,
      ),
    ),
    part(said.hours, (schedules ?? []).map((each) => escaped(hoursLine(each, language))).filter(Boolean)),
    part(
      said.cost,
      [
        ...(resource.cost.includes('free') ? [said.free] : []),
        ...[fees, ...costOptions.map(({ description }) => description)].flatMap((text) => text ?? []),
      ].map(escaped),
    ),
    part(
      said.languages,
      languages.length > 0 ? [escaped(new Intl.ListFormat(locale).format(languages.map(languageName)))] : [],
    ),
    part(
      said.bring,
      requiredDocuments.map(({ document: paper }) => escaped(paper)),
    ),
    part(said.howToGetIn, applicationProcess ? [escaped(applicationProcess)] : []),
    part(said.website, site ? [link(site, new URL(site).hostname.replace(/^www\./, ''))] : []),
    `<footer><p>${escaped(said.handedBy)} ${escaped(organization.name)}${
      organization.dispatchPhone
        ? ` · ${link(`tel:${organization.dispatchPhone}`, readable(organization.dispatchPhone))}`
        : ''
    }</p></footer>`,
  ];
  return document(name, body.join('\n'), shown);
}

/** What a link opens that opens nothing (any more): why is nobody's business. */
export const gonePage = (shown: Shown): string =>
  document(
    words[shown.language].gone,
    `<h1>${escaped(words[shown.language].gone)}</h1><p>${escaped(words[shown.language].goneHint)}</p>`,
    shown,
  );
