import { describe, it, expect } from '@jest/globals';
import { checkResource, emptyForm, readResource, webAddress, type ResourceForm } from './resource-form.js';

const house: ResourceForm = { ...emptyForm, name: ' Mercy House ', kind: 'recovery_house' };

describe('checkResource', () => {
  it('needs a name and a kind, nothing else', () => {
    expect(checkResource(emptyForm)).toEqual({ name: 'name', kind: 'kind' });
    expect(checkResource(house)).toEqual({});
    expect(checkResource({ ...house, name: '   ' })).toEqual({ name: 'name' });
  });

  it('takes short numbers and refuses what cannot be called or opened', () => {
    expect(checkResource({ ...house, phone: '988' })).toEqual({});
    expect(checkResource({ ...house, phone: 'ask' })).toEqual({ phone: 'phone' });
    expect(checkResource({ ...house, url: 'not a page' })).toEqual({ url: 'url' });
    expect(checkResource({ ...house, description: 'x'.repeat(1_001) })).toEqual({ description: 'tooLong' });
  });
});

describe('readResource', () => {
  it('leaves out what is empty and completes the address', () => {
    const form = { ...house, url: 'mercy.example', phone: ' 570-555-0142 ', address: '12 Elm Street' };
    expect(readResource(form)).toEqual({
      name: 'Mercy House',
      kind: 'recovery_house',
      phones: [{ number: '570-555-0142' }],
      places: [{ location: { address1: '12 Elm Street' } }],
      url: 'https://mercy.example/',
    });
    expect(readResource(emptyForm)).toBeNull();
  });

  it('takes what else somebody knows', () => {
    const known = { beds: 0, accepts: ['couples' as const], cost: ['free' as const], languages: ['es'] };
    expect(readResource({ ...house, ...known, city: 'Scranton', pathways: ['faith'] })).toEqual({
      name: 'Mercy House',
      kind: 'recovery_house',
      places: [{ location: { city: 'Scranton' } }],
      capacities: [{ unit: 'bed', available: 0 }],
      ...{ accepts: ['couples'], cost: ['free'], languages: ['es'], pathways: ['faith'] },
    });
  });
});

describe('webAddress', () => {
  it('opens web pages only', () => {
    expect(webAddress('example.org:8080/a')).toBe('https://example.org:8080/a');
    expect(webAddress('http://example.org')).toBe('http://example.org/');
    for (const typed of [
      'javascript:alert(1)',
      'mailto:a@example.org',
      'localhost',
      '',
      'ftp://example.org',
    ]) {
      expect(webAddress(typed)).toBeNull();
    }
  });
});
