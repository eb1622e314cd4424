import { Anchor, NumberInput, type NumberInputProps } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readCoordinates, seeOnMap, type Coordinates } from './coordinates.js';
import classes from './partners/agreement-form.module.css';

type Field = Pick<NumberInputProps, 'value' | 'error' | 'onChange'>;

interface CoordinateFieldsProps {
  latitude: Field;
  longitude: Field;
  /** Both at once: pasted as a map program copies them. */
  onPoint: (point: Coordinates) => void;
}

/** Where a facility is on Earth, and what it means not to know. */
export function CoordinateFields({ latitude, longitude, onPoint }: CoordinateFieldsProps) {
  const { t } = useTranslation('facilities');
  const paste = (event: ClipboardEvent) => {
    const point = readCoordinates(event.clipboardData.getData('text'));
    if (!point) return;
    event.preventDefault();
    // The field's own handling would make one number of the two.
    event.stopPropagation();
    onPoint(point);
  };
  const point =
    typeof latitude.value === 'number' && typeof longitude.value === 'number'
      ? { latitude: latitude.value, longitude: longitude.value }
      : undefined;
  return (
    <>
      <p className={classes.hint}>{t('form.coordinates')}</p>
      <div className={classes.pair} onPasteCapture={paste}>
        <NumberInput
          label={t('form.latitude')}
          min={-90}
          max={90}
          decimalScale={6}
          hideControls
          {...latitude}
        />
        <NumberInput
          label={t('form.longitude')}
          min={-180}
          max={180}
          decimalScale={6}
          hideControls
          {...longitude}
        />
      </div>
      <p className={classes.hint}>
        {t(point ? 'form.placed' : 'form.unplaced')}{' '}
        {point && (
          <Anchor href={seeOnMap(point)} target="_blank" rel="noreferrer">
            {t('form.see')}
          </Anchor>
        )}
      </p>
    </>
  );
}
