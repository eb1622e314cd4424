import { Button } from '@mantine/core';
import { guessFormat } from '@causeway/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ImportPage } from './import-page.js';
import { FileField } from './file-field.js';
import { emptyDraft, nameOfFile, writeDraft, type ListDraft } from './list-draft.js';
import { ListFields } from './list-fields.js';
import { Reading } from './reading.js';
import { saveList, useStep } from './use-imports.js';
import { useRead } from './use-read.js';
import classes from './imports.module.css';

/** Enough of a file to guess its form by, in bytes. */
const BEGINNING = 4_096;

/** A new list: it is read at once, and shows what it would do; nothing of it is in the directory yet. */
export default function NewList() {
  const { t } = useTranslation('imports');
  const [draft, setDraft] = useState<ListDraft>(emptyDraft);
  const [file, setFile] = useState<File | null>(null);
  const [checked, setChecked] = useState(false);
  // When the list was added but could not be read, the next try must not add it once more.
  const added = useRef<string | null>(null);
  const read = useRead();
  const add = useStep(async () => {
    const body = writeDraft(draft, null);
    if (!body) return;
    const list = await saveList(added.current, body);
    added.current = list.id;
    await read.mutateAsync({ list, file: draft.from === 'file' ? file : null });
  });

  const choose = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    if (!chosen) return;
    const format = guessFormat(chosen.name, await chosen.slice(0, BEGINNING).text());
    setDraft((before) => ({
      ...before,
      name: before.name || nameOfFile(chosen.name).slice(0, 120),
      format: format ?? before.format,
      kind: before.kind || (format === 'meeting_guide' ? 'meeting' : ''),
    }));
  };

  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!writeDraft(draft, null) || (draft.from === 'file' && !file) || add.isPending) return;
    add.mutate(undefined);
  };

  return (
    <ImportPage title={t('add')} lead={t('addLead')} back="/directory/lists">
      <form className={classes.form} onSubmit={send} noValidate>
        <ListFields
          draft={draft}
          onChange={setDraft}
          checked={checked}
          error={add.error}
          file={
            <FileField
              label={t('file.label')}
              file={file}
              onChoose={(chosen) => void choose(chosen)}
              error={checked && !file ? t('file.missing') : undefined}
            />
          }
        />
        {add.isPending && <Reading fetching={draft.from === 'address'} />}
        {add.isError && <ProblemNotice error={add.error} kept={t('form.kept')} />}
        <div className={classes.actions}>
          <Button type="submit" loading={add.isPending}>
            {t('form.read')}
          </Button>
        </div>
      </form>
    </ImportPage>
  );
}
