/** Languages that can be asked for, as BCP 47 codes; the page and the team's screens name them in the reader's language. */
export const languages = ['en', 'es', 'ase', 'ar', 'zh', 'fr', 'ht', 'ne', 'pt', 'ru', 'uk', 'vi'] as const;

/**
 * Many ways to recover, all equal here. What is sent are the words that coaches have in their profiles and the team
 * reads; the request page shows each under its own name.
 */
export const pathways = {
  twelveStep: '12-step',
  medication: 'MOUD',
  faith: 'faith-based',
  smart: 'SMART',
  dharma: 'Refuge/Dharma',
  harmReduction: 'harm reduction',
  natural: 'natural',
  family: 'family',
} as const;

export const pathwayNames = Object.keys(pathways) as (keyof typeof pathways)[];
