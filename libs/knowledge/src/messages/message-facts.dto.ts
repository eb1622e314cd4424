import { ShowsText, ShowsTexts, ShowsWhole } from '@causeway/platform';

/** What can be read from a message without guessing. */
export class MessageFacts {
  @ShowsWhole({ nullable: true, description: 'Free beds; null: nothing is said, or more than one number.' })
  beds!: number | null;
  @ShowsTexts({ description: 'Telephone numbers, E.164.' }) phones!: string[];
  @ShowsText({ nullable: true, description: 'Whom to ask for.' }) contact!: string | null;
}
