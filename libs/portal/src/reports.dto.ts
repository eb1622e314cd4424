import {
  Shows,
  ShowsFlag,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
} from '@causeway/platform';
import { Matches } from 'class-validator';

export class ReportQuery {
  @TextField({ max: 7, optional: true, description: 'Such as 2026-11; default: this month.' })
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { message: 'month must be a month, such as 2026-11' })
  month?: string;
}

export class KeptView {
  @ShowsWhole({ description: 'Promises that came due; withdrawn and open ones before that do not count.' })
  counted!: number;
  @ShowsWhole() kept!: number;
  @ShowsNumber({ nullable: true }) medianMinutes!: number | null;
  @ShowsNumber({ nullable: true }) p90Minutes!: number | null;
}

export class UnmetReasonView {
  @ShowsText({
    nullable: true,
    description: 'Null: reasons of fewer than 11 requests each, and those hidden with them.',
  })
  reason!: string | null;
  @ShowsWhole() count!: number;
}

/** How a month was served. Nothing about a person, no outcome (42 CFR Part 2). */
export class MonthlyReport {
  @ShowsText({ description: 'The facility, or the partner.' }) name!: string;
  @ShowsText() month!: string;
  @ShowsText() timeZone!: string;
  @ShowsFlag({ description: 'The month is over.' }) complete!: boolean;
  @ShowsTime() madeAt!: string;
  @ShowsWhole() requests!: number;
  @ShowsWhole({ description: 'Asked outside of the agreed hours.' }) afterHours!: number;
  @ShowsWhole() cancelled!: number;
  @ShowsWhole() stillOpen!: number;
  @Shows(() => KeptView, { nullable: true, description: 'Null: this kind of facility is not told.' })
  accepted!: KeptView | null;
  @Shows(() => KeptView) arrived!: KeptView;
  @ShowsWhole() unmet!: number;
  @ShowsList(() => UnmetReasonView) unmetReasons!: UnmetReasonView[];
  @ShowsNumber({ isArray: true, description: 'Requests by hour of the day, 0 to 23.' }) byHour!: number[];
  @ShowsNumber({ isArray: true, description: 'Requests by weekday, Monday first.' }) byWeekday!: number[];
}
