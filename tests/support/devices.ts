/** What a browser says of itself when it is to ring; nobody answers at this address. */
export const device = {
  endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/nobody',
  p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url'),
  auth: Buffer.alloc(16, 7).toString('base64url'),
  label: 'A browser',
};
