import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconEye, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/session.js';
import type { QuestionState } from '../log/conversation.js';
import { useRoom } from '../room-context.js';
import type { QuestionStep } from './use-commands.js';
import classes from './message.module.css';

const icons = { open: IconHelpCircle, claimed: IconEye, answered: IconCircleCheck };

/** What comes next, in one tap each. Only who looks into it gives it back. */
function stepsOf({ state, by }: QuestionState, meId: string): QuestionStep[] {
  if (state === 'answered') return ['reopen'];
  if (state === 'open') return ['claim', 'answer'];
  return by?.id === meId ? ['answer', 'release'] : ['answer'];
}

/** Where a question of the team stands, and what can be done with it. */
export function QuestionBadge({ seq, question }: { seq: number; question: QuestionState }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const { writable, actions } = useRoom();
  const waits = question.escalated && question.state === 'open';
  const Icon = waits ? IconAlertTriangle : icons[question.state];
  return (
    <>
      <span className={classes.question} data-state={question.state}>
        <Icon size={16} aria-hidden />
        {t(`question.${waits ? 'escalated' : question.state}`, { name: question.by?.name ?? '' })}
      </span>
      {writable && (
        <span className={classes.steps}>
          {stepsOf(question, me.id).map((step, index) => (
            <Button
              key={step}
              size="compact-md"
              variant={index === 0 && question.state === 'open' ? 'filled' : 'default'}
              className={classes.questionStep ?? ''}
              onClick={() => actions.question(seq, step)}
            >
              {t(`question.step.${step}`)}
            </Button>
          ))}
        </span>
      )}
    </>
  );
}
