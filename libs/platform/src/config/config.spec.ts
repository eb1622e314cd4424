import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, describeConfiguration, readConfiguration, variables } from './config.js';

describe('readConfiguration', () => {
  it('gives every default when nothing is set', () => {
    const configuration = readConfiguration({});
    expect(configuration).toMatchObject({ PORT: 3000, BASE_URL: 'http://localhost:3000', DATA_DIR: '.data' });
    expect(configuration.DATABASE_URL).toBeUndefined();
  });

  it('names every wrong variable at once', () => {
    const read = () =>
      readConfiguration({ PORT: '0', LOG_LEVEL: 'loud', REDIS_URL: 'http://x', TRUST_PROXY: 'yes' });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(/PORT[^]*REDIS_URL[^]*LOG_LEVEL[^]*TRUST_PROXY/);
  });

  it('names what is missing beside something that was set', () => {
    const read = () => readConfiguration({ TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, SMTP_URL: 'smtp://x' });
    expect(read).toThrow(/TWILIO_AUTH_TOKEN must be set[^]*TWILIO_FROM must be set[^]*SMTP_FROM must be set/);
  });

  it('treats an empty value as unset', () => {
    expect(readConfiguration({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('takes origins and nothing that is more than one', () => {
    const read = (MAP_ORIGINS: string) => readConfiguration({ MAP_ORIGINS }).MAP_ORIGINS;
    expect(read('https://a.example  http://localhost:8080')).toEqual([
      'https://a.example',
      'http://localhost:8080',
    ]);
    for (const wrong of ['https://a.example/tiles', '*', "https://a.example; script-src 'unsafe-inline'"])
      expect(() => read(wrong)).toThrow(/MAP_ORIGINS/);
  });

  it('takes countries by their two letters', () => {
    const read = (SMS_COUNTRIES: string) => readConfiguration({ SMS_COUNTRIES }).SMS_COUNTRIES;
    expect(read('US, PR CA')).toEqual(['US', 'PR', 'CA']);
    expect(readConfiguration({}).SMS_COUNTRIES).toBeUndefined();
    for (const wrong of ['us', 'USA', 'US;PR', '1']) expect(() => read(wrong)).toThrow(/SMS_COUNTRIES/);
  });

  it('takes the slash off the base URL and follows the port', () => {
    expect(readConfiguration({ BASE_URL: 'https://rco.example/' }).BASE_URL).toBe('https://rco.example');
    expect(readConfiguration({ PORT: '8080' }).BASE_URL).toBe('http://localhost:8080');
  });
});

describe('describeConfiguration', () => {
  it('names every variable', () => {
    const example = describeConfiguration();
    for (const name of Object.keys(variables)) expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
  });
});
