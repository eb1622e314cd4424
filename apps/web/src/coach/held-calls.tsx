import { useTranslation } from 'react-i18next';
import type { Assignment } from './assignments.js';
import classes from './held-calls.module.css';

interface HeldCallsProps {
  /** Several at once: telephone calls, each with its own next step. */
  held: readonly Assignment[];
  currentId: string;
  onChoose: (id: string) => void;
}

/** Which of the calls that a coach holds is on the screen. */
export function HeldCalls({ held, currentId, onChoose }: HeldCallsProps) {
  const { t } = useTranslation('coach');
  return (
    <nav className={classes.calls} aria-label={t('held.label')}>
      {held.map(({ id, caseNumber, facility, status }) => (
        <button
          key={id}
          type="button"
          className={classes.call}
          aria-current={id === currentId ? 'page' : undefined}
          onClick={() => onChoose(id)}
        >
          <strong>{caseNumber}</strong>
          <span>
            {t(status === 'arrived' ? 'held.talking' : 'held.waiting')} · {facility.name}
          </span>
        </button>
      ))}
    </nav>
  );
}
