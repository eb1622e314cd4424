import { Button, Code, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { createPortal } from 'react-dom';
import type { Schemas } from '../shared/api.js';
import { CopyField } from '../shared/copy-field.js';
import { DialogActions } from '../shared/dialog-actions.js';
import { Note } from '../shared/note.js';
import { Poster } from './poster.js';
import type { Facility } from './use-facilities.js';
import classes from './key-created.module.css';

interface KeyCreatedProps {
  facility: Facility;
  created: Schemas['FacilityKeyCreated'];
  onDone: () => void;
}

/** The link with its poster, or the key with how to use it. */
export function KeyCreated({ facility, created, onDone }: KeyCreatedProps) {
  const { t } = useTranslation('facilities');
  const { requestLink, portalLink, key } = created;
  return (
    <Stack>
      <Note>{t('created.once')}</Note>
      {portalLink && (
        <CopyField
          label={t('created.portal.label')}
          description={t('created.portal.hint')}
          value={portalLink}
        />
      )}
      {requestLink && (
        <>
          <div className={classes.preview} aria-hidden>
            <Poster facility={facility} link={requestLink} />
          </div>
          <CopyField
            label={t('created.link.label')}
            description={t('created.link.hint')}
            value={requestLink}
          />
          {createPortal(
            <div className={classes.print} data-print-only>
              <Poster facility={facility} link={requestLink} />
            </div>,
            document.body,
          )}
        </>
      )}
      {created.kind === 'api' && (
        <>
          <CopyField label={t('created.api.label')} description={t('created.api.hint')} value={key} />
          <Text size="sm">{t('created.api.use')}</Text>
          <Code
            block
          >{`POST ${window.location.origin}/v1/requests\nAuthorization: Bearer ${key.slice(0, 8)}…\nIdempotency-Key: …`}</Code>
        </>
      )}
      <DialogActions>
        <Button variant={requestLink ? 'default' : 'filled'} onClick={onDone}>
          {t('created.done')}
        </Button>
        {requestLink && (
          <Button
            leftSection={<IconPrinter size={20} aria-hidden />}
            onClick={() => window.print()}
            data-autofocus
          >
            {t('created.print')}
          </Button>
        )}
      </DialogActions>
    </Stack>
  );
}
