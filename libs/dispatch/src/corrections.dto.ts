import { agreements, genders, modalities, requestDetails, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  Shows,
  ShowsChoice,
  ShowsChoices,
  ShowsFlag,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
  TimeField,
  WholeField,
} from '@causeway/platform';
import { DuplicateHint } from './intake.dto.js';

/** What can be corrected about a request, as it is now. */
export class RequestDetails {
  @ShowsWhole({ description: 'How often it was corrected; goes along with a correction.' }) revision!: number;
  /** Everything of an open request; where to call while a promised call is owed. */
  @ShowsChoices('RequestDetail', requestDetails) correctable!: OneOf<typeof requestDetails>[];
  @ShowsText() place!: string;
  @ShowsText({ description: 'E.164; an extension follows as ;ext=.' }) callBackNumber!: string;
  @ShowsChoice('PersonAgreed', agreements) personAgreed!: OneOf<typeof agreements>;
  @ShowsChoice('Modality', modalities) modality!: OneOf<typeof modalities>;
  @ShowsChoices('Modality', modalities) modalities!: OneOf<typeof modalities>[];
  @ShowsText({ nullable: true }) preferredLanguage!: string | null;
  @ShowsFlag() languageRequired!: boolean;
  @ShowsChoice('Gender', genders, { nullable: true }) preferredCoachGender!: OneOf<typeof genders> | null;
  @ShowsFlag() genderRequired!: boolean;
  @ShowsText({ nullable: true }) askedForCoach!: string | null;
  @ShowsText({ nullable: true }) pathwayInterest!: string | null;
  @ShowsTime({ nullable: true }) expectedLeaveAt!: string | null;
  @ShowsText({ nullable: true }) safetyNotes!: string | null;
  @Shows(() => DuplicateHint, { nullable: true, description: 'Another open request from the same place.' })
  likelyDuplicateOf!: DuplicateHint | null;
}

const empties = { optional: true, nullable: true } as const;

/** What is left away stays as it is; null empties it. */
export class CorrectRequest {
  @WholeField({
    min: 0,
    max: 1_000_000,
    description: 'The revision that was looked at: somebody else may correct it meanwhile.',
  })
  revision!: number;
  @TextField({ max: 60, optional: true, description: 'Unit or room.' }) place?: string;
  @TextField({ max: 40, optional: true, description: 'An extension may follow ("ext. 12").' })
  callBackNumber?: string;
  @ChoiceField('PersonAgreed', agreements, { optional: true }) personAgreed?: OneOf<typeof agreements>;
  @ChoiceField('Modality', modalities, { optional: true }) modality?: OneOf<typeof modalities>;
  @TextField({ max: 35, ...empties, description: 'BCP 47 code, e.g. es.' }) preferredLanguage?: string | null;
  @FlagField({ optional: true }) languageRequired?: boolean;
  @ChoiceField('Gender', genders, empties) preferredCoachGender?: OneOf<typeof genders> | null;
  @FlagField({ optional: true }) genderRequired?: boolean;
  @TextField({ max: 60, ...empties }) askedForCoach?: string | null;
  @TextField({ max: 60, ...empties }) pathwayInterest?: string | null;
  @TimeField(empties) expectedLeaveAt?: string | null;
  @TextField({ max: 300, ...empties, description: 'No names, nothing clinical.' }) safetyNotes?:
    string | null;
}

/** What was corrected since a coach was asked or took it; the values are where they always are. */
export class Corrected {
  @ShowsTime({ description: 'The last time.' }) at!: string;
  @ShowsChoices('RequestDetail', requestDetails) fields!: OneOf<typeof requestDetails>[];
}
