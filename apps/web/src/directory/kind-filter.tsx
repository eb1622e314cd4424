import { Chip } from '@mantine/core';
import { resourceKinds } from '@causeway/contracts';
import { useTranslation } from 'react-i18next';
import { readKind } from './kinds.js';
import type { ResourceKind } from './resource-form.js';
import classes from './kind-filter.module.css';

interface KindFilterProps {
  kind: ResourceKind | '';
  onChange: (kind: ResourceKind | '') => void;
}

/** One kind or all: a row that scrolls sideways on a phone. */
export function KindFilter({ kind, onChange }: KindFilterProps) {
  const { t } = useTranslation('directory');
  const classNames = { label: classes.label ?? '', checkIcon: classes.icon ?? '' };
  return (
    <div className={classes.filter} role="group" aria-label={t('kinds')}>
      <Chip.Group value={kind || 'all'} onChange={(value) => onChange(readKind(String(value)))}>
        <Chip value="all" classNames={classNames}>
          {t('all')}
        </Chip>
        {resourceKinds.map((each) => (
          <Chip key={each} value={each} classNames={classNames}>
            {t(`kind.${each}`)}
          </Chip>
        ))}
      </Chip.Group>
    </div>
  );
}
