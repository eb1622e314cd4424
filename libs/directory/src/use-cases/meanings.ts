import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { termsOf, type Meant, type Term } from '../domain/query.js';
import { Synonyms } from './synonyms.js';

/** What the words of a search mean to the field. Everything is called inside a unit of work. */
@Injectable()
export class Meanings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly synonyms: Synonyms,
  ) {}

  /** What is asked for, each by all the names that the field has for it. */
  async termsOf(search: string): Promise<Term[]> {
    return termsOf(search, search ? await this.synonyms.groups() : []);
  }

  /** The words of the directory that may be meant, by the word as it was typed. */
  async meant(terms: readonly Term[]): Promise<Map<string, Meant>> {
    const typed = terms.flatMap((term) => term.typed ?? []);
    if (typed.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ asked: string; word: string; begun: boolean }>(
      'SELECT asked, word, begun FROM words_meant($1)',
      [typed],
    );
    return new Map(
      typed.map((each) => {
        const its = rows.filter(({ asked }) => asked === each);
        return [each, { words: its.map(({ word }) => word), begun: its[0]?.begun ?? false }];
      }),
    );
  }
}
