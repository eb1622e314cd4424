import { debriefStatuses, type OneOf } from '@causeway/contracts';
import { ShowsChoice, ShowsFlag, ShowsId, ShowsList, ShowsText, ShowsTime } from '@causeway/platform';

export class DebriefView {
  @ShowsId() id!: string;
  @ShowsText() coachName!: string;
  @ShowsFlag({ description: 'The caller asked for it.' }) mine!: boolean;
  @ShowsChoice('DebriefStatus', debriefStatuses) status!: OneOf<typeof debriefStatuses>;
  @ShowsTime() askedAt!: string;
  @ShowsText({ nullable: true }) takenByName!: string | null;
  @ShowsFlag() takenByMe!: boolean;
}

export class DebriefList {
  @ShowsList(() => DebriefView) items!: DebriefView[];
}
