/**
 * The share of those who have to wait at `servers` servers (M/M/c: exponential times, nobody leaves), by Erlang's
 * formula C. Computed through formula B, whose recursion neither overflows nor loses digits.
 * @param load offered load in erlangs: arrivals per unit of time, times the mean time of service
 * @returns 1 when the load is more than the servers can ever do
 * @see A. K. Erlang (1917); R. B. Cooper, Introduction to Queueing Theory (1981), sections 3.4 and 3.5
 */
export function erlangC(servers: number, load: number): number {
  if (load <= 0) return 0;
  if (load >= servers) return 1;
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** The share that finds every server taken, where nobody waits: Erlang's formula B. */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (load * blocked) / (count + load * blocked);
  return blocked;
}

/**
 * The fewest servers at which at least `share` of all wait no longer than `withinMinutes`: M/M/c, first come first served.
 * @param ratePerMinute arrivals per minute
 * @param serviceMinutes mean time of service
 */
export function serversFor(
  ratePerMinute: number,
  serviceMinutes: number,
  withinMinutes: number,
  share: number,
): number {
  const load = ratePerMinute * serviceMinutes;
  if (load <= 0) return 0;
  for (let servers = Math.floor(load) + 1; ; servers += 1) {
    const late = erlangC(servers, load) * Math.exp((-(servers - load) * withinMinutes) / serviceMinutes);
    if (1 - late >= share) return servers;
  }
}
