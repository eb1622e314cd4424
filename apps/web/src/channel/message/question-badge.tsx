import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconEye, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import type { QuestionState } from '../log/conversation.js';
import { useRoom } from '../room-context.js';
import type { QuestionStep } from './use-commands.js';
import classes from './message.module.css';

const icons = { open: IconHelpCircle, claimed: IconEye, answered: IconCircleCheck };

/** What comes next, in one tap each. Nobody looks into her own question; only who looks into one gives it back. */
function stepsOf({ state, by }: QuestionState, own: boolean, meId: string): QuestionStep[] {
  if (state === 'answered') return ['reopen'];
  if (state === 'open') return own ? ['answer'] : ['claim', 'answer'];
  return by?.id === meId ? ['answer', 'release'] : ['answer'];
}

/** Where a question of the team stands. */
export function QuestionBadge({ question }: { question: QuestionState }) {
  const { t } = useTranslation('channel');
  const waits = question.escalated && question.state === 'open';
  const Icon = waits ? IconAlertTriangle : icons[question.state];
  return (
    <span className={classes.question} data-state={question.state}>
      <Icon size={16} aria-hidden />
      {t(`question.${waits ? 'escalated' : question.state}`, { name: question.by?.name ?? '' })}
    </span>
  );
}

interface QuestionStepsProps {
  seq: number;
  question: QuestionState;
  authorId: string | null;
}

/** What can be done with a question. */
export function QuestionSteps({ seq, question, authorId }: QuestionStepsProps) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { writable, actions } = useRoom();
  if (!writable) return null;
  return (
    <span className={classes.steps}>
      {stepsOf(question, authorId === me.id, me.id).map((step) => (
        <Button
          key={step}
          size="compact-md"
          variant={step === 'claim' ? 'filled' : 'default'}
          className={classes.questionStep ?? ''}
          onClick={() => actions.question(seq, step)}
        >
          {t(`question.step.${step}`)}
        </Button>
      ))}
    </span>
  );
}
