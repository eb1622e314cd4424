import { Button, Drawer, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconPencil, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { DialogActions } from '../../shared/dialog-actions.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { ClockTime } from '../../shared/time.js';
import { useAgo } from '../fact-age.js';
import { FileField } from './file-field.js';
import { ImportPage } from './import-page.js';
import { ListFields } from './list-fields.js';
import { checkDraft, draftOf, rhythms, writeDraft } from './list-draft.js';
import { useListProblem } from './list-problem.js';
import { Reading } from './reading.js';
import { ReadingHistory } from './reading-history.js';
import { useList, useRetireList, useSaveList, type List } from './use-imports.js';
import { isOtherTable, useRead } from './use-read.js';
import classes from './imports.module.css';

/** One list: how it is read, what came of it, and a way to read it again. */
export default function ListPage() {
  const { t } = useTranslation('imports');
  const { listId = '' } = useParams();
  const { list, ...lists } = useList(listId);
  if (list) return <Shown key={list.id} list={list} />;
  return (
    <ImportPage title={t('title')} back="/directory/lists">
      {lists.isPending && <ListSkeleton rows={4} />}
      {lists.isError && <ProblemNotice error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.data && <EmptyState title={t('list.unknown')} />}
    </ImportPage>
  );
}

function Shown({ list }: { list: List }) {
  const { t } = useTranslation(['imports', 'directory']);
  const [changing, { open, close }] = useDisclosure();
  return (
    <ImportPage
      title={list.name}
      lead={`${t(`format.${list.format}`)} · ${t(`directory:kind.${list.kind}`)} · ${t('list.resources', { count: list.resources })}`}
      back="/directory/lists"
      action={
        <Button variant="default" leftSection={<IconPencil size={20} aria-hidden />} onClick={open}>
          {t('list.change')}
        </Button>
      }
    >
      <ReadAgain list={list} />
      <ReadingHistory listId={list.id} />
      <ChangeList list={list} opened={changing} onClose={close} />
    </ImportPage>
  );
}

/** Where it comes from, and a way to look at it now. */
function ReadAgain({ list }: { list: List }) {
  const { t } = useTranslation('imports');
  const ago = useAgo();
  const [file, setFile] = useState<File | null>(null);
  const read = useRead();
  const problem = useListProblem(list);
  const rhythm = rhythms.find((each) => each === String(list.everyHours));
  const anew = isOtherTable(read.error) && list.format === 'csv';
  return (
    <section className={classes.part} aria-label={t('list.again')}>
      <h2>{t('list.again')}</h2>
      {list.url ? (
        <>
          <p className={classes.address}>{list.url}</p>
          <p className={classes.dim}>
            {list.everyHours
              ? rhythm
                ? t(`every.${rhythm}`)
                : t('every.hours', { count: list.everyHours })
              : t('every.never')}
            {list.appliesItself && ` · ${t('list.appliesItself')}`}
            {list.checkedAt && (
              <>
                {' · '}
                {t('list.checked')} {ago(list.checkedAt)}
              </>
            )}
            {list.nextAt && (
              <>
                {' · '}
                {t('list.next')} <ClockTime at={list.nextAt} />
              </>
            )}
          </p>
          {problem && !read.isError && (
            <p className={classes.problem}>
              <IconAlertTriangle size={18} aria-hidden />
              {problem}
            </p>
          )}
          <div className={classes.actions}>
            <Button
              leftSection={<IconRefresh size={20} aria-hidden />}
              loading={read.isPending}
              onClick={() => read.mutate({ list, file: null })}
            >
              {t('list.fetch')}
            </Button>
          </div>
          {read.isSuccess && read.data === null && <p role="status">{t('list.unchanged')}</p>}
        </>
      ) : (
        <FileField
          label={t('list.newFile')}
          file={file}
          onChoose={(chosen) => {
            setFile(chosen);
            if (chosen) read.mutate({ list, file: chosen });
          }}
        />
      )}
      {read.isPending && <Reading fetching={list.url !== null} />}
      {read.isError && <ProblemNotice error={read.error} kept={t('list.nothingDone')} />}
      {anew && (
        <div className={classes.actions}>
          <Button onClick={() => read.mutate({ list, file, anew: true })}>{t('columns.anew')}</Button>
        </div>
      )}
    </section>
  );
}

function ChangeList({ list, opened, onClose }: { list: List; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const phone = useMediaQuery('(max-width: 47.99em)');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={t('list.change')}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 'md'}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 48 }}
    >
      <ChangeForm list={list} onDone={onClose} />
    </Drawer>
  );
}

function ChangeForm({ list, onDone }: { list: List; onDone: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const [draft, setDraft] = useState(() => draftOf(list));
  const [checked, setChecked] = useState(false);
  const [retiring, { open, close }] = useDisclosure();
  const save = useSaveList(list.id);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        const body = Object.keys(checkDraft(draft)).length === 0 ? writeDraft(draft, list.mapping) : null;
        if (body) save.mutate(body, { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
        <ListFields draft={draft} onChange={setDraft} checked={checked} error={save.error} />
        {save.isError && <ProblemNotice error={save.error} kept={t('form.kept')} />}
        <Button type="submit" loading={save.isPending}>
          {t('form.save')}
        </Button>
        <Button variant="subtle" color="clay" onClick={open}>
          {t('retire.open')}
        </Button>
      </Stack>
      <Retire list={list} opened={retiring} onClose={close} />
    </form>
  );
}

function Retire({ list, opened, onClose }: { list: List; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const navigate = useNavigate();
  const retire = useRetireList(list.id);
  const end = (): void =>
    retire.mutate(undefined, {
      onSuccess: () => {
        notifications.show({ message: t('retire.done', { name: list.name }) });
        void navigate('/directory/lists');
      },
    });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('retire.title', { name: list.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Text>{t('retire.hint')}</Text>
        {retire.isError && <ProblemNotice error={retire.error} />}
        <DialogActions>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common:cancel')}
          </Button>
          <Button color="clay" loading={retire.isPending} onClick={end}>
            {t('retire.button')}
          </Button>
        </DialogActions>
      </Stack>
    </Modal>
  );
}
