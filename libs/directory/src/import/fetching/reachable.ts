import ipaddr from 'ipaddr.js';

/**
 * Whether a list may be fetched from this address of the network: only from what everybody reaches. Machines of the own
 * network, this one, and the metadata services of clouds are none of it (RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * The address of a list, where it is one that may be fetched.
 * @returns undefined for anything but https on its own port, without a name and password in it
 */
export function listAddress(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  const fits =
    parsed.protocol === 'https:' &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === '' &&
    (ipaddr.isValid(host)
      ? isPublicAddress(host)
      : host.includes('.') && !/\.(local|localhost|internal)\.?$/i.test(host));
  return fits ? parsed : undefined;
}
