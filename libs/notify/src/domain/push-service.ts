/**
 * Whether `endpoint` is an address of one of the known push services. A browser names its own; were any believed, a member
 * could have the server call addresses of the network that it stands in.
 * @param services hosts by commas; `*.` stands for any host below; with a scheme, exactly that origin
 */
export function isPushService(endpoint: string, services: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(endpoint);
  if (username || password) return false;
  return services.split(',').some((each) => {
    const service = each.trim();
    if (service.includes('://')) return origin === service;
    if (protocol !== 'https:' || port) return false;
    return service.startsWith('*.') ? hostname.endsWith(service.slice(1)) : hostname === service;
  });
}
