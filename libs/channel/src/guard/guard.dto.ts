import { guardReasons, identifierKinds, type OneOf } from '@causeway/contracts';
import {
  Page,
  ShowsChoice,
  ShowsChoices,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
} from '@causeway/platform';

export class IdentifierCheck {
  @TextField({ max: 4000 }) text!: string;
}

export class Finding {
  @ShowsChoice('IdentifierKind', identifierKinds) kind!: OneOf<typeof identifierKinds>;
  @ShowsWhole({ description: 'First character of it in the text.' }) start!: number;
  @ShowsWhole({ description: 'The character after it.' }) end!: number;
}

export class IdentifierFindings {
  @ShowsList(() => Finding) findings!: Finding[];
}

/** A message (or a file's name) that was sent although something was found in it. */
export class SentAnyway {
  @ShowsId() id!: string;
  @ShowsTime() at!: string;
  @ShowsText({ nullable: true, description: 'Who sent it; null for a guest.' }) memberName!: string | null;
  @ShowsId() channelId!: string;
  @ShowsText() channelName!: string;
  @ShowsWhole({
    nullable: true,
    description: 'Of the message; null for the name of a file, or when it never arrived.',
  })
  seq!: number | null;
  @ShowsChoice('GuardReason', guardReasons) reason!: OneOf<typeof guardReasons>;
  @ShowsChoices('IdentifierKind', identifierKinds) kinds!: OneOf<typeof identifierKinds>[];
  @ShowsTime({ nullable: true }) reviewedAt!: string | null;
  @ShowsText({ nullable: true }) reviewedBy!: string | null;
}

export class SentAnywayPage extends Page {
  @ShowsList(() => SentAnyway) items!: SentAnyway[];
}
