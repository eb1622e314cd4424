import type { importFormats } from './import-vocabulary.js';

/**
 * Guesses the form of a list by the name of its file and its beginning.
 * @param beginning of its text; some hundred letters are enough
 * @returns undefined when nothing speaks for any
 */
export function guessFormat(name: string, beginning: string): (typeof importFormats)[number] | undefined {
  if (/\.zip$/i.test(name)) return 'hsds';
  if (/^\s*[[{]/.test(beginning))
    return /"(slug|formatted_address|types)"\s*:/.test(beginning) ? 'meeting_guide' : 'hsds';
  return /\.(csv|tsv|txt)$/i.test(name) ? 'csv' : undefined;
}
