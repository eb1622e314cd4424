import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showIn, shownLanguage } from '../i18n/index.js';
import { keepLanguage, languages, localeOf, ownNameOf } from '../i18n/language.js';

/** The other languages, each by its own name, where nobody is signed in. Kept on this device. */
export function LanguageSwitch() {
  useTranslation();
  const shown = shownLanguage();
  return languages
    .filter((language) => language !== shown)
    .map((language) => (
      <Button
        key={language}
        variant="subtle"
        lang={localeOf[language]}
        leftSection={<IconLanguage size={20} aria-hidden />}
        onClick={() => void showIn(language).then(() => keepLanguage(language))}
      >
        {ownNameOf[language]}
      </Button>
    ));
}
