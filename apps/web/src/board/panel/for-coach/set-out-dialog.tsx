import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaidDialog, type SaidProps } from './said-dialog.js';

/** As far as the server takes it. */
const longestMinutes = 600;
const usualMinutes = 20;

/** On the way, and how long it takes. */
export function SetOutDialog(props: SaidProps) {
  const { t } = useTranslation('board');
  const { coach, say } = props;
  const [minutes, setMinutes] = useState<number | string>(usualMinutes);
  return (
    <SaidDialog
      {...props}
      title={t('record.setOutTitle', { coach })}
      button={t('record.set_out')}
      onSay={() => say.mutate({ what: 'set_out', etaMinutes: Number(minutes) || usualMinutes })}
    >
      <NumberInput
        data-autofocus
        label={t('record.setOutHint', { coach })}
        min={1}
        max={longestMinutes}
        step={5}
        clampBehavior="strict"
        allowDecimal={false}
        value={minutes}
        onChange={setMinutes}
      />
    </SaidDialog>
  );
}
