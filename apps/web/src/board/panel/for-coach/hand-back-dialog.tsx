import { handBackReasons, type OneOf } from '@causeway/contracts';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../shared/choice-field.js';
import { SaidDialog, type SaidProps } from './said-dialog.js';

/** The coach cannot come after all. */
export function HandBackDialog(props: SaidProps) {
  const { t } = useTranslation(['board', 'common']);
  const { coach, say } = props;
  const [reason, setReason] = useState<OneOf<typeof handBackReasons> | ''>('');
  return (
    <SaidDialog
      {...props}
      title={t('record.handBackTitle', { coach })}
      button={t('record.handBackButton')}
      onSay={() => say.mutate({ what: 'handed_back', ...(reason ? { reason } : {}) })}
    >
      <Text size="sm">{t('record.handBackHint', { coach })}</Text>
      <ChoiceField
        label={t('record.handBackReason', { coach })}
        options={handBackReasons.map((value) => ({ value, label: t(`common:handBack.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
    </SaidDialog>
  );
}
