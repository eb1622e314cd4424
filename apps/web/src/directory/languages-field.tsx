import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageName } from '../shared/language-name.js';
import { languages } from '../shared/preference-lists.js';

interface LanguagesFieldProps {
  label: string;
  value?: string[];
  onChange: (value: string[]) => void;
}

/** Languages that are spoken there. Those that came with an import stay, even if nobody else offers them. */
export function LanguagesField({ label, value = [], onChange }: LanguagesFieldProps) {
  const { i18n } = useTranslation();
  const offered = [...new Set([...languages, ...value])];
  return (
    <MultiSelect
      label={label}
      searchable
      data={offered.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
      value={value}
      onChange={onChange}
    />
  );
}
