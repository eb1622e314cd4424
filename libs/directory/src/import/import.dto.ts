import {
  importFormats,
  importProblems,
  importStates,
  importVerdicts,
  pathways,
  resourceKinds,
  type OneOf,
} from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  Page,
  PageQuery,
  Shows,
  ShowsChoice,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsObject,
  ShowsText,
  ShowsTexts,
  ShowsTime,
  ShowsWhole,
  TextField,
  WholeField,
} from '@causeway/platform';
import { ApiProperty } from '@nestjs/swagger';
import { AnyOfField } from '../fields.js';
import type { Mapping } from './readers/mapping.js';
import { MappingField } from './mapping-field.js';

export class WriteImportSource {
  @TextField({ max: 120 }) name!: string;
  @ChoiceField('ImportFormat', importFormats) format!: OneOf<typeof importFormats>;
  @ChoiceField('ResourceKind', resourceKinds, {
    description: 'What its resources are, where the list does not say.',
  })
  kind!: OneOf<typeof resourceKinds>;
  @AnyOfField('Pathway', pathways) pathways?: OneOf<typeof pathways>[];
  @MappingField() mapping?: Mapping | null;
  @TextField({
    max: 2000,
    optional: true,
    nullable: true,
    description: 'Where it is fetched from: https only.',
  })
  url?: string | null;
  @WholeField({
    min: 1,
    max: 24 * 30,
    optional: true,
    nullable: true,
    description: 'Hours between two visits.',
  })
  everyHours?: number | null;
  @FlagField({ optional: true, description: 'What comes by the clock is applied without a look.' })
  appliesItself?: boolean;
}

export class ImportSourceView {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoice('ImportFormat', importFormats) format!: OneOf<typeof importFormats>;
  @ShowsChoice('ResourceKind', resourceKinds) kind!: OneOf<typeof resourceKinds>;
  @ShowsChoices('Pathway', pathways) pathways!: OneOf<typeof pathways>[];
  @ShowsObject({ nullable: true }) mapping!: Mapping | null;
  @ShowsText({ nullable: true }) url!: string | null;
  @ShowsWhole({ nullable: true }) everyHours!: number | null;
  @ShowsFlag() appliesItself!: boolean;
  @ShowsText({ nullable: true, description: 'Why it could not be fetched the last time: a code of errors.' })
  problem!: string | null;
  @ShowsWhole({ description: 'Resources that came from it.' }) resources!: number;
  @ShowsWhole({ description: 'Those that it does not name any more.' }) gone!: number;
  @ShowsId({ nullable: true, description: 'A reading that waits for somebody, or is being applied.' })
  waitingImportId!: string | null;
  @ShowsTime({ nullable: true }) appliedAt!: string | null;
  @ShowsTime({ nullable: true }) checkedAt!: string | null;
  @ShowsTime({ nullable: true }) nextAt!: string | null;
}

export class ImportSourceList {
  @ShowsList(() => ImportSourceView) items!: ImportSourceView[];
}

export class ImportTable {
  @ShowsTexts() columns!: string[];
  @ShowsObject({ description: 'Which column is what.' }) mapping!: Mapping;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } }) first!: string[][];
}

export class ImportView {
  @ShowsId() id!: string;
  @ShowsId() sourceId!: string;
  @ShowsText() sourceName!: string;
  @ShowsChoice('ImportState', importStates) state!: OneOf<typeof importStates>;
  @ShowsText({ nullable: true, description: 'null: fetched from its address.' }) fileName!: string | null;
  @ShowsText({ description: 'How its letters were written.' }) encoding!: string;
  @ShowsWhole({ description: 'Rows that can come in.' }) found!: number;
  @ShowsWhole() created!: number;
  @ShowsWhole() changed!: number;
  @ShowsWhole() same!: number;
  @ShowsWhole({ description: 'Resources that the list does not name any more.' }) gone!: number;
  @ShowsWhole({ description: 'Reasons that keep rows out.' }) bad!: number;
  @ShowsWhole({ description: 'Fields that are left out of rows that come in.' }) noted!: number;
  @Shows(() => ImportTable, { nullable: true }) table!: ImportTable | null;
  @ShowsTime() createdAt!: string;
  @ShowsTime({ nullable: true }) decidedAt!: string | null;
}

export class ImportList {
  @ShowsList(() => ImportView) items!: ImportView[];
}

export class FetchAnswer {
  @ShowsId({ nullable: true, description: 'The reading to look at; null: the list is what it was.' })
  importId!: string | null;
}

export class ImportRowQuery extends PageQuery {
  @ChoiceField('ImportVerdict', importVerdicts) verdict!: OneOf<typeof importVerdicts>;
}

export class ImportDifference {
  @ShowsText() field!: string;
  @ShowsText({ nullable: true }) ours!: string | null;
  @ShowsText({ nullable: true }) theirs!: string | null;
  @ShowsFlag({ description: 'Somebody of the team changed it: so ours stays.' }) kept!: boolean;
  @ShowsFlag({ description: 'Somebody looked at it and wants theirs all the same.' }) taken!: boolean;
}

export class ChooseSide {
  @TextField({ max: 60, description: 'Of a difference in which somebody changed what we have.' })
  field!: string;
  @FlagField({ description: 'Whether theirs comes in; false: ours stays.' }) take!: boolean;
}

export class ImportRowView {
  @ShowsId() id!: string;
  @ShowsText({ nullable: true, description: '12: line 12; #3: the third.' }) place!: string | null;
  @ShowsText({ nullable: true }) key!: string | null;
  @ShowsText({ nullable: true }) name!: string | null;
  @ShowsText({ nullable: true }) field!: string | null;
  @ApiProperty({ enum: [...importProblems], enumName: 'ImportProblem', nullable: true })
  problem!: OneOf<typeof importProblems> | null;
  @ShowsText({ nullable: true }) value!: string | null;
  @ShowsList(() => ImportDifference) differences!: ImportDifference[];
}

export class ImportRowPage extends Page {
  @ShowsList(() => ImportRowView) items!: ImportRowView[];
}
