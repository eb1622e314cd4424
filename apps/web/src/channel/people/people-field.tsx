import { MultiSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { fitting } from '../composer/names.js';
import { useMe } from '../../shared/session.js';
import { usePeople } from './use-people.js';

interface PeopleFieldProps {
  label: string;
  value: string[];
  onChange: (ids: string[]) => void;
  most: number;
  /** Who is in it already. */
  without?: readonly string[];
}

/** Picks people of the team by name. */
export function PeopleField({ label, value, onChange, most, without = [] }: PeopleFieldProps) {
  const { t } = useTranslation('channel');
  const [opened, { open, close }] = useDisclosure(false);
  const me = useMe();
  const people = usePeople().filter(({ id }) => id !== me.id && !without.includes(id));
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? t('direct.placeholder') : ''}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(ids) => {
        onChange(ids);
        close();
      }}
      maxValues={most}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('direct.nobody')}
      // Accents do not have to be typed.
      filter={({ options, search, limit }) =>
        fitting(options, search, (option) => ('label' in option ? option.label : ''), limit)
      }
      // Opens when something is typed or tapped, and not by standing in a dialog that opens.
      openOnFocus={false}
      // The next step is mostly the button below: the list does not stay over it.
      dropdownOpened={opened}
      onDropdownOpen={open}
      onDropdownClose={close}
      data-autofocus
    />
  );
}
