import { Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { withReadablePhones } from '../../shared/phone.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { useFieldName } from '../page/old-and-new.js';
import { useChooseSide, type Reading, type Row } from './use-imports.js';
import classes from './imports.module.css';

interface DifferencesProps {
  reading: Reading;
  row: Row;
}

/** In what the list and the directory differ. What somebody of the team changed stays, unless somebody takes the other side. */
export function Differences({ reading, row }: DifferencesProps) {
  return (
    <ul className={classes.differences}>
      {row.differences.map((difference, index) => (
        // A resource with several places can differ in one field twice.
        <li key={`${difference.field} ${index}`}>
          <Difference reading={reading} row={row} difference={difference} />
        </li>
      ))}
    </ul>
  );
}

function Difference({
  reading,
  row,
  difference: { field, ours, theirs, kept, taken },
}: DifferencesProps & { difference: Schemas['ImportDifference'] }) {
  const { t } = useTranslation('imports');
  const fieldName = useFieldName();
  const choose = useChooseSide(reading.id, row.id);
  const name = fieldName(field.replace(/^(provider|location)\./, ''));
  return (
    <>
      <strong>{name}</strong>
      <dl className={classes.sides}>
        <div data-stays={(kept && !taken) || undefined}>
          <dt>{t('side.ours')}</dt>
          <dd>{ours ? withReadablePhones(ours) : t('side.nothing')}</dd>
        </div>
        <div data-stays={!kept || taken || undefined}>
          <dt>{t('side.theirs')}</dt>
          <dd>{theirs ? withReadablePhones(theirs) : t('side.nothing')}</dd>
        </div>
      </dl>
      {kept && (
        <div className={classes.kept}>
          <span>
            <IconUserCheck size={18} aria-hidden />
            {t(taken ? 'side.taken' : 'side.kept')}
          </span>
          {reading.state === 'ready' && (
            <Button
              variant="default"
              size="sm"
              loading={choose.isPending}
              aria-label={t(taken ? 'side.keepName' : 'side.takeName', { field: name, name: row.name })}
              onClick={() => choose.mutate({ field, take: !taken })}
            >
              {t(taken ? 'side.keep' : 'side.take')}
            </Button>
          )}
        </div>
      )}
      {choose.isError && <ProblemNotice error={choose.error} />}
    </>
  );
}
