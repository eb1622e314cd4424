import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../shared/choice-field.js';
import type { Assignment } from './assignments.js';

interface AssignmentPickerProps {
  assignments: Assignment[];
  current: Assignment;
  onChoose: (id: string) => void;
}

/** Who supports by phone may hold several assignments; one is on the screen. */
export function AssignmentPicker({ assignments, current, onChoose }: AssignmentPickerProps) {
  const { t } = useTranslation('coach');
  return (
    <ChoiceField
      label={t('work.several')}
      options={assignments.map(({ id, caseNumber }) => ({ value: id, label: caseNumber }))}
      value={current.id}
      onChange={onChoose}
    />
  );
}
