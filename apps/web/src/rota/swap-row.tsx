import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useMe } from '../shared/session.js';
import { dayInWords, dayPart, hoursInWords } from './calendar-days.js';
import { swapStep, useChange, type Swap } from './use-rota.js';
import classes from './rota.module.css';

interface SwapRowProps {
  swap: Swap;
  /** Seen by who dispatches, not by who swaps. */
  decides?: boolean;
}

/** Who asks whom to take what, and what can be answered. */
export function SwapRow({ swap, decides = false }: SwapRowProps) {
  const { t, i18n } = useTranslation('rota');
  const me = useMe();
  const step = useChange((which: Parameters<typeof swapStep>[1]) => swapStep(swap.id, which), {
    done: t('swaps.answered'),
  });
  const when = (shift: Swap['shift']) =>
    `${dayInWords(dayPart(shift.localStart), i18n.language, { weekday: 'short', day: 'numeric', month: 'short' })}, ${hoursInWords(shift, i18n.language)}`;
  const mine = swap.fromMemberId === me.id;
  const asked = swap.status === 'proposed' && !mine;
  const steps = decides
    ? swap.status === 'accepted'
      ? (['refuse', 'approve'] as const)
      : []
    : mine
      ? (['withdraw'] as const)
      : asked
        ? swap.toMemberId
          ? (['decline', 'accept'] as const)
          : (['accept'] as const)
        : [];
  const names = { from: swap.fromName, to: swap.toName ?? t('swaps.everybody') };
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text fw={600}>{when(swap.shift)}</Text>
        <Text size="sm">
          {t(
            `swaps.${mine && !decides ? 'mine' : 'sentence'}.${swap.status === 'accepted' ? 'accepted' : 'proposed'}`,
            names,
          )}
        </Text>
        {swap.inReturn && <Text size="sm">{t('swaps.inReturn', { when: when(swap.inReturn) })}</Text>}
        {swap.message && (
          <Text size="sm" c="dimmed">
            <q>{swap.message}</q>
          </Text>
        )}
      </div>
      <Group gap="xs">
        {steps.map((each) => (
          <Button
            key={each}
            variant={each === 'accept' || each === 'approve' ? 'filled' : 'default'}
            loading={step.isPending && step.variables === each}
            onClick={() => step.mutate(each)}
          >
            {t(`swaps.${each}`)}
          </Button>
        ))}
      </Group>
      {step.isError && <ProblemNotice error={step.error} />}
    </li>
  );
}
