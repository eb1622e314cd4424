/** `2026-03` and so many months before it, the newest first. @param day a date such as 2026-03-31 */
export function latestMonths(day: string, count: number): string[] {
  const newest = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const month = newest - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
