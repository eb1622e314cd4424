import { ActionIcon } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Map } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import classes from './map-tools.module.css';

interface MapToolsProps {
  /** Null until it stands. */
  map: Map | null;
  onShowAll: () => void;
}

/** Nearer, farther, and everything. */
export function MapTools({ map, onShowAll }: MapToolsProps) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.tools}>
      <ActionIcon variant="default" aria-label={t('map.zoomIn')} onClick={() => map?.zoomIn()}>
        <IconPlus aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('map.zoomOut')} onClick={() => map?.zoomOut()}>
        <IconMinus aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('map.showAll')} onClick={onShowAll}>
        <IconFocusCentered aria-hidden />
      </ActionIcon>
    </div>
  );
}
