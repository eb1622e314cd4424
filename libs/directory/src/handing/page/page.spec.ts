import { describe, expect, it } from '@jest/globals';
import type { Handed } from '../use-cases/resource-links.js';
import { hoursLine } from './hours.js';
import { languageFor } from './language.js';
import { gonePage, handedPage } from './page.js';

const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
const shown = { language: 'en' as const, nonce: 'abc' };

const handed = (changes: object = {}, name = 'Mercy House'): Handed =>
  ({
    organization: { name: 'Harbor Light', dispatchPhone: '+12035550100' },
    resource: {
      ...{ name, url: 'mercy.example', phones: [{ number: '+15705550142', extension: null }], fees: null },
      ...{ places: [], schedules: [], cost: [], costOptions: [], languages: ['en', 'ase'] },
      ...{
        requiredDocuments: [],
        applicationProcess: null,
        description: 'Ask for Dana, room 4',
        alert: 'Internal',
      },
      ...{ contacts: [{ name: 'Dana Reyes' }], email: 'dana@mercy.example' },
      ...changes,
    },
  }) as unknown as Handed;

describe('the page of a resource', () => {
  it('says how to reach it, and nothing that the team says to itself', () => {
    const page = handedPage(handed(), shown);
    expect(page).toContain(
      '<a href="tel:+15705550142" class="call" rel="noreferrer">Call (570) 555-0142</a>',
    );
    expect(page).toContain('href="https://mercy.example"');
    expect(page).toContain('American Sign Language');
    expect(page).toContain('noindex');
    expect(page).not.toMatch(/Dana|Internal|<script|src=|@import|http-equiv/);
  });

  it('takes everything that anybody wrote as text', () => {
    const place = {
      phones: [],
      schedules: [],
      location: { address1: evil, address2: null, city: evil, state: 'PA', postalCode: evil, schedules: [] },
    };
    const page = handedPage(
      handed(
        {
          ...{ url: `javascript:alert(1)`, fees: evil, languages: [evil], applicationProcess: evil },
          requiredDocuments: [{ document: evil }],
          costOptions: [{ description: evil }],
          schedules: [{ rule: evil, opensAt: null, closesAt: null, description: evil }],
          phones: [{ number: evil, extension: evil }],
          places: [place],
        },
        evil,
      ),
      shown,
    );
    expect(page).not.toMatch(/<script|<img|onerror='|href="javascript|"><(?!\/)s/i);
    expect(
      page.match(/<[a-z!][^<>]*>/gi)?.filter((tag) => /alert/.test(tag.replace(/"[^"]*"/g, ''))),
    ).toEqual([]);
  });

  it('is in the language that is asked for, or the first of the browser that we speak', () => {
    expect(handedPage(handed(), { ...shown, language: 'es' })).toContain('Por favor llame antes');
    expect(languageFor('es', 'en')).toBe('es');
    expect(languageFor(undefined, 'fr-CA, es-MX;q=0.8, en;q=0.5')).toBe('es');
    expect(languageFor('xx', undefined)).toBe('en');
  });

  it('that is gone does not say what it was', () => {
    expect(gonePage(shown)).toContain('This page is not there any more');
  });
});

describe('hours', () => {
  it.each([
    [
      { rule: 'FREQ=WEEKLY;BYDAY=MO,FR', opensAt: '09:00', closesAt: '17:30', description: null },
      'Mon, Fri: 9:00 AM – 5:30 PM',
    ],
    [
      { rule: 'FREQ=WEEKLY;BYDAY=SU', opensAt: '19:00', closesAt: null, description: 'Side door' },
      'Sun: 7:00 PM · Side door',
    ],
    [{ rule: null, opensAt: null, closesAt: null, description: 'By appointment' }, 'By appointment'],
  ])('%j are read as %s', (schedule, line) => {
    expect(hoursLine(schedule, 'en').replaceAll(/\s/g, ' ')).toBe(line);
  });
});
