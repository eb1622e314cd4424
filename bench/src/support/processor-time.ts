/**
 * What `work` costs in time of processors, in milliseconds: on a busy machine what it would take on a quiet one, or a bit
 * more, since the garbage collector's and the compiler's own threads count too. Only for work that never waits.
 */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
