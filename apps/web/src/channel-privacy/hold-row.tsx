import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { Day } from '../shared/time.js';
import { useReleaseHold } from './use-privacy.js';
import classes from './channel-privacy.module.css';

/** A hold, who placed it and why; while it is in force it can be released with a reason. */
export function HoldRow({ hold }: { hold: Schemas['HoldItem'] }) {
  const { t } = useTranslation('channelPrivacy');
  const release = useReleaseHold();
  const [reason, setReason] = useState<string>();
  const what = [t(`holds.scopes.${hold.scope}`), hold.subjectName].filter(Boolean).join(': ');
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p>
          <b>{what}</b>
        </p>
        <p>{hold.reason}</p>
        <p className={classes.dim}>
          {t('holds.placed', { name: hold.placedBy })} <Day at={hold.placedAt} />
        </p>
        {hold.releasedAt && (
          <p className={classes.dim}>
            {t('holds.released', { name: hold.releasedBy, reason: hold.releaseReason })}{' '}
            <Day at={hold.releasedAt} />
          </p>
        )}
        {release.error && <ProblemNotice error={release.error} />}
      </div>
      {!hold.releasedAt &&
        (reason === undefined ? (
          <Button variant="default" onClick={() => setReason('')}>
            {t('holds.release')}
          </Button>
        ) : (
          <form
            className={classes.actions}
            onSubmit={(event) => {
              event.preventDefault();
              release.mutate({ id: hold.id, reason });
            }}
          >
            <TextInput
              aria-label={t('holds.releaseReason')}
              placeholder={t('holds.releaseReason')}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit" loading={release.isPending} disabled={reason.trim() === ''}>
              {t('holds.release')}
            </Button>
          </form>
        ))}
    </li>
  );
}
