import { exportStates, holdScopes, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  DayField,
  IdField,
  ShowsChoice,
  ShowsDate,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
  WholeField,
} from '@causeway/platform';
import { keepingLimits } from '../domain/keeping.js';

const days = { min: keepingLimits.least, max: keepingLimits.most };

export class KeepingDays {
  @WholeField({ ...days, description: 'Days that messages are kept.' }) messageDays!: number;
  @WholeField({ ...days, description: 'Days that the thread of a request is kept after the request ended.' })
  requestDays!: number;
}

export class Keeping {
  @ShowsWhole() messageDays!: number;
  @ShowsWhole() requestDays!: number;
  @ShowsWhole({ description: 'The least that can be set.' }) leastDays!: number;
  @ShowsWhole({ description: 'The most that can be set.' }) mostDays!: number;
}

export class KeepingPreview {
  @ShowsWhole({ description: 'Messages that the next run would take away.' }) messages!: number;
  @ShowsWhole({ description: 'Of these, what a legal hold keeps out of sight.' }) held!: number;
}

/** What was made. */
export class KeepingMade {
  @ShowsId() id!: string;
}

export class NewHold {
  @ChoiceField('HoldScope', holdScopes) scope!: OneOf<typeof holdScopes>;
  @IdField({ optional: true, description: 'The channel, member or request.' }) subjectId?: string;
  @TextField({ max: 300, description: 'Why; names of people we serve do not belong here.' }) reason!: string;
}

export class HoldRelease {
  @TextField({ max: 300 }) reason!: string;
}

export class HoldItem {
  @ShowsId() id!: string;
  @ShowsChoice('HoldScope', holdScopes) scope!: OneOf<typeof holdScopes>;
  @ShowsId({ nullable: true }) subjectId!: string | null;
  @ShowsText({ nullable: true, description: 'Name of the channel or member, or the case number.' })
  subjectName!: string | null;
  @ShowsText() reason!: string;
  @ShowsText() placedBy!: string;
  @ShowsTime() placedAt!: string;
  @ShowsText({ nullable: true }) releaseReason!: string | null;
  @ShowsText({ nullable: true }) releasedBy!: string | null;
  @ShowsTime({ nullable: true }) releasedAt!: string | null;
}

export class HoldList {
  @ShowsList(() => HoldItem) items!: HoldItem[];
}

export class NewExport {
  @IdField({ optional: true, description: 'One channel; all of them when left out, direct messages too.' })
  channelId?: string;
  @DayField({ description: 'First day, of the organization’s time.' }) since!: string;
  @DayField({ description: 'Last day.' }) until!: string;
}

export class ExportItem {
  @ShowsId() id!: string;
  @ShowsText({ nullable: true, description: 'Null for all channels.' }) channelName!: string | null;
  @ShowsDate() since!: string;
  @ShowsDate() until!: string;
  @ShowsText() requestedBy!: string;
  @ShowsTime() requestedAt!: string;
  @ShowsChoice('ExportState', exportStates) state!: OneOf<typeof exportStates>;
  @ShowsWhole({ nullable: true }) messages!: number | null;
  @ShowsWhole({ nullable: true }) files!: number | null;
  @ShowsWhole({ nullable: true, description: 'Bytes.' }) size!: number | null;
  @ShowsText({ nullable: true, description: 'Of the file, hexadecimal.' }) sha256!: string | null;
  @ShowsTime({ nullable: true, description: 'Until when it can be downloaded, once.' }) expiresAt!:
    string | null;
  @ShowsFlag({ description: 'Whether it can be downloaded now.' }) downloadable!: boolean;
}

export class ExportList {
  @ShowsList(() => ExportItem) items!: ExportItem[];
}
