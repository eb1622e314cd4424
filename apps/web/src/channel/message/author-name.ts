import type { TFunction } from 'i18next';
import type { Author } from '../log/conversation.js';

/** Causeway itself has its name from the screen's words. */
export const authorName = (author: Author, t: TFunction<'channel'>): string =>
  author.kind === 'causeway' ? t('causeway') : author.name;
