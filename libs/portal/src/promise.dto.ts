import { Shows, ShowsId, ShowsList, ShowsText, ShowsTime, ShowsWhole } from '@causeway/platform';
import { KeptView } from './reports.dto.js';

/** Requests filed twice or by mistake are not counted. */
export class PromiseFigures {
  @ShowsWhole() requests!: number;
  @Shows(() => KeptView) accepted!: KeptView;
  @Shows(() => KeptView) arrived!: KeptView;
  @ShowsWhole({ description: 'How often coaches were asked.' }) offers!: number;
  @ShowsWhole({ description: 'Taken by a coach whose home area, the facility nearest to her, is known.' })
  taken!: number;
  @ShowsWhole({ description: 'Of these, by a coach from another home area.' }) fromElsewhere!: number;
}

export class PromiseMonth extends PromiseFigures {
  @ShowsText() month!: string;
}

export class PromiseFacility extends PromiseFigures {
  @ShowsId() facilityId!: string;
  @ShowsText() facilityName!: string;
}

export class PromiseHour extends PromiseFigures {
  @ShowsWhole({ description: 'Hour of the day in which it was asked, 0 to 23.' }) hour!: number;
}

/** How the whole organization kept its promise. Nothing about a person. */
export class PromiseReport {
  @ShowsText() from!: string;
  @ShowsText() until!: string;
  @ShowsText() timeZone!: string;
  @ShowsTime() madeAt!: string;
  @Shows(() => PromiseFigures) all!: PromiseFigures;
  @ShowsList(() => PromiseMonth) byMonth!: PromiseMonth[];
  @ShowsList(() => PromiseFacility) byFacility!: PromiseFacility[];
  @ShowsList(() => PromiseHour) byHour!: PromiseHour[];
}
