import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { useChange, usePropose } from './use-resource.js';

/** Fewer digits are no number, not even a short one like 988. */
const FEWEST_DIGITS = 3;

/** What is wrong with a phone number as it was typed; null: nothing, or it was left empty. */
export function usePhoneRule(): (number: string) => string | null {
  const { t } = useTranslation('resource');
  return (number) =>
    !number.trim() || number.replace(/\D/g, '').length >= FEWEST_DIGITS ? null : t('correction.error.phone');
}

type From = Pick<Schemas['ProposeChange'], 'message'>;

/** Changes what is known of a resource, or proposes it to the team where somebody is not sure; says that it did. */
export function useCorrection(resource: Schemas['ResourceDetail'], onDone: () => void) {
  const { t } = useTranslation('resource');
  const [unsure, setUnsure] = useState(false);
  const change = useChange(resource.id);
  const propose = usePropose(resource.id);
  const { isPending, error } = unsure ? propose : change;
  const done = (message: string) => () => {
    notifications.show({ message, color: 'causeway' });
    onDone();
  };
  const send = (
    changes: Schemas['ProposeChange']['changes'],
    { note, ...from }: From & { note?: string } = {},
  ): void => {
    if (unsure)
      propose.mutate(
        { changes, ...from, ...(note && { note }) },
        { onSuccess: done(t('correction.proposed')) },
      );
    else
      change.mutate(
        { ...changes, ...from, version: resource.version },
        { onSuccess: done(t('correction.saved')) },
      );
  };
  return { unsure, setUnsure, send, isPending, error };
}
