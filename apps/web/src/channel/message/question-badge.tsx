import { IconCircleCheck, IconEye, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuestionState } from '../log/conversation.js';
import classes from './message.module.css';

const icons = { open: IconHelpCircle, claimed: IconEye, answered: IconCircleCheck };

/** Where a question of the team stands. */
export function QuestionBadge({ question }: { question: QuestionState }) {
  const { t } = useTranslation('channel');
  const Icon = icons[question.state];
  return (
    <span className={classes.question} data-state={question.state}>
      <Icon size={16} aria-hidden />
      {t(`question.${question.state}`, { name: question.by?.name ?? '' })}
    </span>
  );
}
