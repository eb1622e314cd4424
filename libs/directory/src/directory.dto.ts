import {
  acceptances,
  costKinds,
  genders,
  pathways,
  populations,
  resourceKinds,
  resourceOrders,
  type OneOf,
} from '@causeway/contracts';
import {
  ChoiceField,
  ListField,
  Page,
  PageQuery,
  Shows,
  ShowsFlag,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTexts,
  ShowsWhole,
  TextField,
  TextsField,
  WholeQuery,
} from '@causeway/platform';
import { AllOfQuery, FlagQuery, IdsQuery, NumberQuery } from './fields.js';
import { ResourceCard, ResourceView } from './views.dto.js';

/** What narrows a search of the directory. */
export class ResourceFilters {
  @ChoiceField('ResourceKind', resourceKinds, { optional: true }) kind?: OneOf<typeof resourceKinds>;
  @FlagQuery('Only what is open now.') openNow?: boolean;
  @FlagQuery('Only where beds or the like are free, as somebody said not long ago.') hasRoom?: boolean;
  @TextField({ max: 3, min: 2, optional: true, description: 'A language that is spoken there, BCP 47.' })
  language?: string;
  @ChoiceField('Gender', genders, { optional: true, description: 'Who is taken there.' })
  gender?: OneOf<typeof genders>;
  @AllOfQuery('Population', populations) populations?: OneOf<typeof populations>[];
  @AllOfQuery('Acceptance', acceptances) accepts?: OneOf<typeof acceptances>[];
  @ChoiceField('CostKind', costKinds, { optional: true }) cost?: OneOf<typeof costKinds>;
  @ChoiceField('Pathway', pathways, { optional: true }) pathway?: OneOf<typeof pathways>;
  @TextField({ max: 100, optional: true, description: 'A city, a county or a postal code.' }) area?: string;
  @NumberQuery({ min: -90, max: 90, description: 'Of where the person is or wants to be; with longitude.' })
  latitude?: number;
  @NumberQuery({ min: -180, max: 180, description: 'Degrees, WGS 84.' }) longitude?: number;
  @NumberQuery({ min: 0.1, max: 1000, description: 'Miles from there at most.' }) withinMiles?: number;
}

/** A list of resources, page by page. */
export class ResourceQuery extends ResourceFilters implements PageQuery {
  @TextField({
    max: 100,
    optional: true,
    description:
      'Words, in any order; without accents, beginnings, misspelled or by another name, they are found as well.',
  })
  search?: string;
  @WholeQuery({ min: 1, max: 100 }) limit?: number;
  @TextField({ max: 200, optional: true }) cursor?: string;
  @ChoiceField('ResourceOrder', resourceOrders, {
    optional: true,
    description: 'Default: best where words or a point are given, else name.',
  })
  order?: OneOf<typeof resourceOrders>;
  @FlagQuery('Those that retired, instead.') retired?: boolean;
}

/** As many as stand under the messages of a screen. */
const CARDS_MAX = 50;

export class CardsQuery {
  @IdsQuery({ count: CARDS_MAX, description: 'Of resources.' }) ids!: string[];
}

export class ResourceCards {
  @ShowsList(() => ResourceCard, { description: 'For each id that is there, in the order asked for.' })
  items!: ResourceCard[];
}

/** Why a resource stands where it does: points that are added up. The pathway has no part in it. */
export class RankView {
  @ShowsWhole({ description: 'How well the words fit, up to 500.' }) fit!: number;
  @ShowsWhole({ description: 'How near it is, up to 300.' }) near!: number;
  @ShowsWhole({ description: 'How fresh its facts are, up to 100.' }) fresh!: number;
  @ShowsWhole({ description: 'What came of the last calls, from −150 to 100.' }) calls!: number;
}

export class FoundResource extends ResourceView {
  @ShowsNumber({ nullable: true, description: 'Miles to its nearest place, as the crow flies.' }) miles!:
    number | null;
  @Shows(() => RankView) rank!: RankView;
}

export class ResourcePage extends Page {
  @ShowsList(() => FoundResource) items!: FoundResource[];
  @ShowsWhole({
    description: 'How many there are on all pages, counted up to 1,000; with openNow, at most so many.',
  })
  total!: number;
  @ShowsFlag({
    description: 'Whether there are more than were counted. By rank, only the first 300 are listed.',
  })
  isMore!: boolean;
}

export class AreaQuery {
  @TextField({ max: 100, optional: true }) search?: string;
}

/** A city or county in which something is known. */
export class AreaView {
  @ShowsText() name!: string;
  @ShowsText({ nullable: true }) state!: string | null;
  @ShowsWhole({ description: 'How many resources are there.' }) count!: number;
  @ShowsNumber({ nullable: true, description: 'The middle of where they are.' }) latitude!: number | null;
  @ShowsNumber({ nullable: true }) longitude!: number | null;
}

export class AreaList {
  @ShowsList(() => AreaView) items!: AreaView[];
}

export class SynonymGroupBody {
  @TextsField({ max: 60, count: 20 }) words!: string[];
}

export class WriteSynonyms {
  @ListField(() => SynonymGroupBody, { count: 200 }) groups!: SynonymGroupBody[];
}

export class SynonymGroupView {
  @ShowsTexts() words!: string[];
}

export class SynonymsView {
  @ShowsList(() => SynonymGroupView) groups!: SynonymGroupView[];
  @ShowsFlag({ description: 'Whether the organization wrote its own.' }) own!: boolean;
}
