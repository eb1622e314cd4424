import { Button, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api.js';
import { CopyField } from '../../shared/copy-field.js';
import { DialogActions } from '../../shared/dialog-actions.js';
import { Note } from '../../shared/note.js';
import { ClockTime } from '../../shared/time.js';
import classes from './filed.module.css';

interface FiledProps {
  created: Schemas['RequestCreated'];
  onOpen: () => void;
  onAnother: () => void;
}

/** What to tell the caller now. */
export function Filed({ created, onOpen, onAnother }: FiledProps) {
  const { t } = useTranslation('board');
  const { likelyDuplicateOf: twin } = created;
  return (
    <Stack role="status">
      <div>
        <Text c="dimmed">{t('new.caseNumber')}</Text>
        <p className={classes.number}>{created.caseNumber}</p>
      </div>
      {created.anyoneOnDuty ? (
        <Text>{t('new.searching')}</Text>
      ) : (
        <Note tone="needs">{t('new.nobodyOnDuty')}</Note>
      )}
      {twin && (
        <Note icon={IconCopy}>
          <span>
            {t('fact.twin', { caseNumber: twin.caseNumber })} <ClockTime at={twin.receivedAt} />
          </span>
        </Note>
      )}
      <CopyField
        label={t('new.status')}
        description={t('new.statusHint')}
        value={new URL(created.statusUrl, window.location.origin).href}
      />
      <DialogActions>
        <Button variant="subtle" color="gray" onClick={onAnother}>
          {t('new.another')}
        </Button>
        <Button onClick={onOpen} data-autofocus>
          {t('new.show')}
        </Button>
      </DialogActions>
    </Stack>
  );
}
