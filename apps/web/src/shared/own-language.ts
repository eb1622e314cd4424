import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showIn, shownLanguage } from '../i18n/index.js';
import { keepLanguage, type Language } from '../i18n/language.js';
import { api, unwrap } from './api.js';

/**
 * Shows what a member chose, on whatever device they are. Who chose nothing and reads in another language than English,
 * in which messages are sent unless somebody asks for more, is taken to have chosen it.
 *
 * @param chosen null: nothing; undefined: not known yet
 * @returns false while a page would appear in one language and then in another
 */
export function useOwnLanguage(chosen: Language | null | undefined): boolean {
  useTranslation();
  const [settled, setSettled] = useState(false);
  const shown = shownLanguage();
  const { mutate: choose } = useMutation({
    mutationFn: (language: Language) => unwrap(api.PUT('/v1/me/language', { body: { language } })),
  });
  const settle = useEffectEvent(async () => {
    if (chosen && chosen !== shown) {
      // Without a network the words that are here have to do.
      await showIn(chosen).then(
        () => keepLanguage(chosen),
        () => undefined,
      );
    } else if (chosen === null && shown !== 'en') choose(shown);
    setSettled(chosen !== undefined);
  });
  useEffect(() => void settle(), [chosen]);
  return settled || chosen === null || chosen === shown;
}
