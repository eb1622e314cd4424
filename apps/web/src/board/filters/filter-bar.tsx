import { modalities, requestStatuses } from '@causeway/contracts';
import { Button, Select } from '@mantine/core';
import { IconClockExclamation, IconEye } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../shared/language-name.js';
import type { Card } from '../model.js';
import type { Filters } from './filters.js';
import { useFacilityOptions, usePartnerOptions } from './options.js';
import classes from './filter-bar.module.css';

interface FilterBarProps {
  /** Everything on the board, filtered or not: what can be chosen comes from it. */
  cards: readonly Card[];
  filters: Filters;
  onChange: (changed: Partial<Filters>) => void;
  onClose: () => void;
  firstRef: Ref<HTMLInputElement>;
}

/** Narrows the board. */
export function FilterBar({ cards, filters, onChange, onClose, firstRef }: FilterBarProps) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const facilities = useFacilityOptions(cards, filters);
  const partners = usePartnerOptions(cards, filters.partner);
  const languages = [
    ...new Set([filters.language, ...cards.map((card) => card.preferredLanguage ?? '')]),
  ].filter(Boolean);
  const all = { value: '', label: t('filter.all') };
  return (
    <section
      className={classes.bar}
      aria-label={t('filter.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (event.target instanceof HTMLElement) event.target.blur();
        onClose();
      }}
    >
      <div className={classes.fields}>
        {partners.length > 0 && (
          <Select
            ref={firstRef}
            label={t('filter.partner')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('filter.everyPartner') }}
            placeholder={t('filter.all')}
            nothingFoundMessage={t('filter.noPartner')}
            data={partners}
            value={filters.partner || null}
            onChange={(partner) => onChange({ partner: partner ?? '', facility: '' })}
          />
        )}
        <Select
          ref={partners.length > 0 ? undefined : firstRef}
          label={t('filter.facility')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('filter.everyFacility') }}
          placeholder={t('filter.all')}
          nothingFoundMessage={t('filter.noFacility')}
          data={facilities}
          value={filters.facility || null}
          onChange={(facility) => onChange({ facility: facility ?? '' })}
        />
        <Select
          label={t('filter.status')}
          data={[all, ...requestStatuses.map((value) => ({ value, label: t(`status.${value}`) }))]}
          value={filters.status}
          onChange={(value) => onChange({ status: requestStatuses.find((each) => each === value) ?? '' })}
        />
        <Select
          label={t('filter.modality')}
          data={[all, ...modalities.map((value) => ({ value, label: t(`common:modality.${value}`) }))]}
          value={filters.modality}
          onChange={(value) => onChange({ modality: modalities.find((each) => each === value) ?? '' })}
        />
        <Select
          label={t('filter.language')}
          data={[all, ...languages.map((value) => ({ value, label: languageName(value, i18n.language) }))]}
          value={filters.language}
          onChange={(language) => onChange({ language: language ?? '' })}
        />
      </div>
      <div className={classes.marks}>
        <Button
          variant={filters.late ? 'light' : 'default'}
          aria-pressed={filters.late}
          leftSection={<IconClockExclamation size={20} aria-hidden />}
          onClick={() => onChange({ late: !filters.late })}
        >
          {t('filter.late')}
        </Button>
        <Button
          variant={filters.look ? 'light' : 'default'}
          aria-pressed={filters.look}
          leftSection={<IconEye size={20} aria-hidden />}
          onClick={() => onChange({ look: !filters.look })}
        >
          {t('filter.look')}
        </Button>
      </div>
    </section>
  );
}
