import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy } from './content-security-policy.js';

const foreign = (settings: Parameters<typeof contentSecurityPolicy>[0]) => {
  const { directives } = contentSecurityPolicy(settings);
  return Object.entries(directives).flatMap(([name, sources]) =>
    sources.filter((source) => /^(http|ws)/.test(source)).map((source) => `${name} ${source}`),
  );
};

describe('contentSecurityPolicy', () => {
  it('lets nothing in from elsewhere by itself', () => {
    expect(foreign({ MAP_STYLE_URL: undefined, MAP_ORIGINS: undefined })).toEqual([]);
    expect(foreign({ MAP_STYLE_URL: undefined, MAP_ORIGINS: ['https://tiles.example'] })).toEqual([]);
  });

  it('lets the map load from exactly the configured origins', () => {
    expect(
      foreign({
        MAP_STYLE_URL: 'https://maps.example/styles/calm.json?key=abc',
        MAP_ORIGINS: ['https://tiles.example:8443', 'https://maps.example'],
      }),
    ).toEqual([
      'connectSrc https://maps.example',
      'connectSrc https://tiles.example:8443',
      'imgSrc https://maps.example',
      'imgSrc https://tiles.example:8443',
    ]);
  });
});
