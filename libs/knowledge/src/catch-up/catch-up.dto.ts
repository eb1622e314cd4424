import { CalledList, OpenQuestion } from '@causeway/channel';
import { ChangedResourceList } from '@causeway/directory';
import { Shows, ShowsFlag, ShowsList, ShowsTime, ShowsWhole, TimeField } from '@causeway/platform';
import { ChangedPlaybook } from '@causeway/playbooks';

export class OpenQuestions {
  @ShowsList(() => OpenQuestion, { description: 'The oldest first.' }) items!: OpenQuestion[];
  @ShowsWhole({ description: 'How many there are in all.' }) total!: number;
}

/** What changed since I was last here. */
export class CatchUp {
  @ShowsTime({ description: 'When I last said that I have seen it; at most two weeks ago.' }) since!: string;
  @ShowsTime({ description: 'Up to when this list reaches: give it back once it is seen.' }) until!: string;
  @ShowsWhole({ description: 'How much is new, without the questions: they wait for anybody.' })
  count!: number;
  @ShowsFlag({ description: 'I was away for hours, or went on duty since, and there is something to see.' })
  offered!: boolean;
  @Shows(() => ChangedResourceList, { description: 'What others changed in the directory.' })
  resources!: ChangedResourceList;
  @Shows(() => OpenQuestions, { description: 'What the team was asked and has not answered yet.' })
  questions!: OpenQuestions;
  @Shows(() => CalledList, { description: 'Messages that called me.' }) mentions!: CalledList;
  @ShowsList(() => ChangedPlaybook) playbooks!: ChangedPlaybook[];
}

export class MarkSeen {
  @TimeField({ description: '`until` of the list that was seen.' }) until!: string;
}
