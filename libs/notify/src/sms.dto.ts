import { IdField, Page, ShowsId, ShowsList, ShowsText, ShowsTime, ShowsWhole } from '@causeway/platform';

export class SmsMessageItem {
  @ShowsId() id!: string;
  @ShowsId() memberId!: string;
  @ShowsText() memberName!: string;
  @ShowsText({ nullable: true, description: 'E.164' }) phone!: string | null;
  @ShowsText({ description: 'All that was written.' }) body!: string;
  @ShowsTime() receivedAt!: string;
  @ShowsId({ nullable: true, description: 'The request that the member holds or is asked for.' })
  requestId!: string | null;
  @ShowsText({ nullable: true }) caseNumber!: string | null;
}

export class SmsMessagePage extends Page {
  @ShowsList(() => SmsMessageItem) items!: SmsMessageItem[];
  @ShowsWhole({ description: 'How many wait, on all pages.' }) waiting!: number;
  @ShowsTime({ nullable: true, description: 'When the newest of them came; null when none waits.' })
  latestAt!: string | null;
}

/** Which notification a report of the gateway is about. */
export class SmsStatusQuery {
  @IdField() notification!: string;
}
