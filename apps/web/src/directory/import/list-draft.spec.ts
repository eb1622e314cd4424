import { describe, expect, it } from '@jest/globals';
import { checkDraft, draftOf, emptyDraft, nameOfFile, writeDraft } from './list-draft.js';
import type { List } from './use-imports.js';

const draft = { ...emptyDraft, name: ' Meetings ', format: 'csv' as const, kind: 'meeting' as const };

describe('a list that is being added', () => {
  it('needs a name, a form and a kind, and an address when it is fetched', () => {
    expect(checkDraft({ ...emptyDraft, from: 'address', url: 'http://example.org' })).toEqual({
      ...{ name: true, format: true, kind: true, url: true },
    });
    expect(checkDraft({ ...draft, from: 'address', url: 'https://example.org/list.csv' })).toEqual({});
    expect(writeDraft(emptyDraft, null)).toBeNull();
  });

  it('is fetched and applied by the clock only where it has an address and a rhythm', () => {
    const fetched = { ...draft, url: 'https://example.org/list.csv', every: '24', appliesItself: true };
    expect(writeDraft({ ...fetched, from: 'file' }, null)).toMatchObject({
      ...{ name: 'Meetings', url: null, everyHours: null, appliesItself: false },
    });
    expect(writeDraft({ ...fetched, from: 'address' }, null)).toMatchObject({
      ...{ url: 'https://example.org/list.csv', everyHours: 24, appliesItself: true },
    });
    expect(writeDraft({ ...fetched, from: 'address', every: '' }, null)).toMatchObject({
      appliesItself: false,
    });
  });

  it('keeps its columns while it stays a table', () => {
    expect(writeDraft(draft, { name: 'Program' })?.mapping).toEqual({ name: 'Program' });
    expect(writeDraft({ ...draft, format: 'hsds' }, { name: 'Program' })?.mapping).toBeNull();
  });

  it('comes back into the form as it was written', () => {
    const list = {
      ...writeDraft(draft, null),
      url: 'https://example.org',
      everyHours: 168,
    } as unknown as List;
    expect(draftOf(list)).toMatchObject({ from: 'address', every: '168', name: 'Meetings' });
  });
});

describe('a file', () => {
  it('names the list', () => {
    expect(nameOfFile('opioid-treatment_programs.csv')).toBe('Opioid treatment programs');
  });
});
