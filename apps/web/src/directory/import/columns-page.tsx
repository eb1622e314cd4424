import { Button, Select } from '@mantine/core';
import { mappedFields } from '@causeway/contracts';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Schemas } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { columnsOf, fieldOf, isSame, readMapping, withField, type MappedField } from './columns.js';
import { FileField } from './file-field.js';
import { ImportPage } from './import-page.js';
import { keptFile } from './kept-file.js';
import { draftOf, writeDraft } from './list-draft.js';
import { Reading } from './reading.js';
import { readList, saveList, useList, useReading, useStep, type List } from './use-imports.js';
import classes from './imports.module.css';

/** Says which column of a table is what. It is remembered for the next time. */
export default function ColumnsPage() {
  const { t } = useTranslation('imports');
  const { listId = '', importId = '' } = useParams();
  const { list, ...lists } = useList(listId);
  const reading = useReading(importId);
  const failed = reading.isError ? reading : lists.isError ? lists : null;
  return (
    <ImportPage
      title={t('columns.title')}
      lead={t('columns.lead')}
      back={`/directory/lists/${listId}`}
      backTo={list?.name ?? t('title')}
    >
      {failed && <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (!list || !reading.data) && <ListSkeleton rows={6} />}
      {list && reading.data?.table && (
        <Columns key={importId} list={list} reading={reading.data} table={reading.data.table} />
      )}
    </ImportPage>
  );
}

interface ColumnsProps {
  list: List;
  reading: Schemas['ImportView'];
  table: Schemas['ImportTable'];
}

function Columns({ list, reading, table }: ColumnsProps) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const used = readMapping(table.mapping);
  const [mapping, setMapping] = useState(used);
  const [file, setFile] = useState(() => keptFile.of(list.id));
  const [checked, setChecked] = useState(false);
  const fetched = reading.fileName === null;
  const changed = !isSame(mapping, used);
  const go = useStep(async () => {
    const body = writeDraft(draftOf(list), mapping);
    if (body) await saveList(list.id, body);
    if (file) keptFile.keep(list.id, file);
    const importId = changed ? await readList(list.id, fetched ? null : file) : reading.id;
    await navigate(`/directory/lists/${list.id}/imports/${importId ?? reading.id}`);
  });
  const needsFile = changed && !fetched && !file;
  const send = (): void => {
    setChecked(true);
    if (mapping.name && !needsFile) go.mutate(undefined);
  };
  return (
    <>
      <ul className={classes.columns}>
        {columnsOf(table).map(({ name, samples }) => (
          <li key={name} data-used={fieldOf(mapping, name) !== '' || undefined}>
            <div className={classes.column}>
              <strong>{name}</strong>
              <span>{samples.length > 0 ? samples.join(' · ') : t('columns.empty')}</span>
            </div>
            <Select
              className={classes.field ?? ''}
              aria-label={t('columns.what', { column: name })}
              data={[
                { value: '', label: t('columns.out') },
                ...mappedFields.map((field) => ({ value: field, label: t(`column.${field}`) })),
              ]}
              value={fieldOf(mapping, name)}
              onChange={(value) => setMapping(withField(mapping, name, asField(value)))}
              searchable
            />
          </li>
        ))}
      </ul>
      {needsFile && (
        <FileField
          label={t('file.again')}
          file={file}
          onChoose={setFile}
          error={checked ? t('file.missing') : undefined}
        />
      )}
      {checked && !mapping.name && (
        <p className={classes.problem} role="alert">
          {t('columns.nameMissing')}
        </p>
      )}
      {go.isPending && changed && <Reading fetching={fetched} />}
      {go.isError && <ProblemNotice error={go.error} kept={t('form.kept')} />}
      <div className={classes.actions}>
        <Button rightSection={<IconArrowRight size={20} aria-hidden />} loading={go.isPending} onClick={send}>
          {t('columns.go')}
        </Button>
      </div>
    </>
  );
}

const asField = (value: string | null): MappedField | '' =>
  mappedFields.find((field) => field === value) ?? '';
