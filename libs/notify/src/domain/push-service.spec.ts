import { describe, expect, it } from '@jest/globals';
import { isPushService } from './push-service.js';

const services = '*.googleapis.com, updates.push.services.mozilla.com,http://127.0.0.1:4000';

describe('isPushService', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'http://127.0.0.1:4000/send/abc',
  ])('knows %s', (endpoint) => expect(isPushService(endpoint, services)).toBe(true));

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://googleapis.com.evil.example/abc',
    'https://evilgoogleapis.com/abc',
    'https://user:secret@fcm.googleapis.com/abc',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:5432/',
    'file:///etc/passwd',
    'nonsense',
  ])('calls nobody at %s', (endpoint) => expect(isPushService(endpoint, services)).toBe(false));
});
