import { DomainError } from '@causeway/contracts';
import { Matches } from 'class-validator';
import { TextField } from './fields.js';

/** How many months a report may go over. */
const MOST_MONTHS = 36;

const month = { message: '$property must be a month such as 2026-11' };

/** Query of every report by month: from one month to another, both included. */
export class MonthsQuery {
  @TextField({ max: 7, description: 'First month, such as 2026-09, in the organization’s zone.' })
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, month)
  from!: string;
  @TextField({ max: 7, description: 'Last month; at most 36 months.' })
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, month)
  until!: string;
}

/** @throws DomainError `request.invalid` for months out of order or too many */
export function demandMonths({ from, until }: MonthsQuery): void {
  const months = monthNumber(until) - monthNumber(from) + 1;
  if (months >= 1 && months <= MOST_MONTHS) return;
  throw new DomainError('request.invalid', undefined, [
    { field: 'until', message: `until must be from 0 to ${MOST_MONTHS - 1} months after from` },
  ]);
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
