import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { guides } from './guides.js';

const at = (path: string) => resolve(import.meta.dirname, path);

describe('the guide', () => {
  it('has every page of docs/guide, by the name that stands above it', () => {
    const folder = at('../../../../docs/guide');
    const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
    expect(files.sort()).toEqual(guides.map((guide) => `${guide}.md`).sort());
    const { guide: names } = JSON.parse(readFileSync(at('../i18n/en/help.json'), 'utf8')) as {
      guide: Record<string, string>;
    };
    for (const guide of guides) {
      const [title] = readFileSync(`${folder}/${guide}.md`, 'utf8').split('\n', 1);
      expect(title).toBe(`# ${names[guide]}`);
    }
  });

  it('calls its pages in Spanish as they are called in the list', () => {
    const folder = at('../../../../docs/guide/es');
    const { guide: names } = JSON.parse(readFileSync(at('../i18n/es/help.json'), 'utf8')) as {
      guide: Record<string, string>;
    };
    for (const file of readdirSync(folder)) {
      const [title] = readFileSync(`${folder}/${file}`, 'utf8').split('\n', 1);
      expect(title).toBe(`# ${names[file.replace('.md', '')]}`);
    }
  });
});
