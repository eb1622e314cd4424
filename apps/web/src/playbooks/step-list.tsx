import { Button } from '@mantine/core';
import { IconCircleCheck, IconClockHour4, IconCircleX, IconHelpCircle, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../shared/clock.js';
import type { Schemas } from '../shared/api.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { useMe } from '../shared/session.js';
import { FactAgeLine } from '../directory/fact-age.js';
import { worstOf } from '../directory/ages.js';
import { whenInWords } from '../directory/when.js';
import { hoursInWords } from './hours-in-words.js';
import { fitOf, momentIn, type Need, type StepFit } from './step-fit.js';
import type { Playbook } from './use-playbooks.js';
import classes from './step-list.module.css';

const icons = {
  now: IconCircleCheck,
  do: IconCircleCheck,
  ask: IconHelpCircle,
  later: IconClockHour4,
  no: IconCircleX,
};

/** Whom to call, in order; what does not fit this person now stays in its place, and says why. */
export function StepList({ playbook, needs }: { playbook: Playbook; needs: readonly Need[] }) {
  const { timeZone } = useMe().organization;
  // Nobody watches seconds here: a minute is as fine as hours are.
  const now = Math.floor(useNow() / 60_000) * 60_000;
  const moment = momentIn(timeZone, now);
  const cards = new Map(playbook.resources.map((card) => [card.id, card]));
  return (
    <ol className={classes.steps}>
      {playbook.steps.map((step, index) => {
        const resource = step.resourceId ? cards.get(step.resourceId) : undefined;
        return (
          <StepItem
            key={index}
            number={index + 1}
            step={step}
            resource={resource}
            fit={fitOf(step, resource, needs, moment)}
          />
        );
      })}
    </ol>
  );
}

interface StepItemProps {
  number: number;
  step: Schemas['ShownStep'];
  resource: Playbook['resources'][number] | undefined;
  fit: StepFit;
}

function StepItem({ number, step, resource, fit }: StepItemProps) {
  const { t, i18n } = useTranslation(['playbooks', 'resource']);
  const Icon = icons[fit.fit];
  return (
    <li className={classes.step} data-fit={fit.fit}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.body}>
        {resource && (
          <Link to={`/directory/${resource.id}`} className={classes.name}>
            {resource.name}
          </Link>
        )}
        {step.say && <p className={classes.say}>{step.say}</p>}
        <span className={classes.fit}>
          <Icon size={18} aria-hidden />
          <FitWords fit={fit} />
        </span>
        {step.hours && (
          <span className={classes.dim}>{hoursInWords(step.hours, i18n.language, t('everyDay'))}</span>
        )}
        {resource && <FactAgeLine fact={worstOf(resource.facts)} />}
      </div>
      {resource?.phone && fit.fit !== 'no' && (
        <Button
          component="a"
          href={telHref(resource.phone)}
          variant={fit.fit === 'now' ? 'filled' : 'light'}
          className={classes.call ?? ''}
          leftSection={<IconPhone size={20} aria-hidden />}
          aria-label={t('resource:callNumber', { name: resource.name, phone: readablePhone(resource.phone) })}
        >
          {readablePhone(resource.phone)}
        </Button>
      )}
    </li>
  );
}

/** "Ask whether they take couples", "opens Mon 9:00 AM". */
function FitWords({ fit }: { fit: StepFit }) {
  const { t, i18n } = useTranslation(['playbooks', 'resource']);
  const { timeZone } = useMe().organization;
  const now = useNow();
  const named = (needs: readonly Need[]): string =>
    new Intl.ListFormat(i18n.language).format(needs.map((need) => t(`resource:accepts.${need}`)));
  if (fit.fit === 'now') return t('fit.now');
  if (fit.fit === 'do') return t('fit.do');
  if (fit.fit === 'ask') return t('fit.ask', { needs: named(fit.needs) });
  if (fit.fit === 'no') return t(`fit.${fit.because}`, { needs: named(fit.needs) });
  if (fit.at) return t('fit.opens', { time: whenInWords(fit.at, now, timeZone, i18n.language) });
  return t(`fit.${fit.because}`);
}
