import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../shared/choice-field.js';

export type GoesOn = 'yes' | 'no' | '';

interface GoesOnFieldProps {
  value: GoesOn;
  onChange: (value: 'yes' | 'no') => void;
  /** Somebody tried to save. */
  tried: boolean;
}

/** Whether a person who was reached in the last week wants to go on. */
export function GoesOnField({ value, onChange, tried }: GoesOnFieldProps) {
  const { t } = useTranslation('followUps');
  return (
    <ChoiceField
      label={t('call.goOn')}
      options={[
        { value: 'yes', label: t('call.goOnYes') },
        { value: 'no', label: t('call.goOnNo') },
      ]}
      value={value}
      onChange={onChange}
      error={tried && !value ? t('call.goOnMissing') : undefined}
    />
  );
}
