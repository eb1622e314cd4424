import { Drawer, Title } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useServerNow } from '../shared/time.js';
import { useAlarmSound, useMuted } from './alarm-sound.js';
import { BoardColumn } from './board-column.js';
import { BoardHeader } from './board-header.js';
import { DutyList } from './duty-list.js';
import { HelpOverlay } from './help-overlay.js';
import { useBoardKeys, useShortcutsOn } from './keyboard.js';
import { columns, type Column } from './model.js';
import { NewRequest } from './new-request/new-request.js';
import { RequestPanel, type PanelView } from './panel/request-panel.js';
import { Stages } from './stages.js';
import { useBoard } from './use-board.js';
import classes from './board.module.css';

/** Where columns have room side by side; below, one stage is shown at a time and the panel becomes a drawer. */
const wide = '(min-width: 75em)';

/** The dispatcher's board: every open request live, left to right as time goes. */
export default function Board() {
  const { t } = useTranslation(['board', 'common']);
  const { requestId } = useParams();
  const navigate = useNavigate();
  const isWide = useMediaQuery(wide, true, { getInitialValueInEffect: false });
  const board = useBoard();
  useServerNow(board.serverNow);
  const [view, setView] = useState<PanelView>('details');
  const [stage, setStage] = useState<Column>('waiting');
  const [helpShown, help] = useDisclosure();
  const [newShown, newRequest] = useDisclosure();
  const [dutyShown, duty] = useDisclosure(isWide);
  const [shortcutsOn, setShortcutsOn] = useShortcutsOn();
  const [muted, setMuted] = useMuted();
  useAlarmSound(board.needing, requestId, muted);

  const open = (id: string, as: PanelView) => {
    setView(as);
    void navigate(`/board/${id}`);
  };
  const close = () => {
    setView('details');
    void navigate('/board');
    // Back to where one was, once the panel is gone.
    if (requestId)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${requestId}"]`)?.focus());
  };
  useBoardKeys(
    {
      onAssign: (focused) => {
        const id = focused ?? requestId;
        if (id) open(id, 'coaches');
      },
      onNew: newRequest.open,
      onSearch: () => board.searchRef.current?.focus(),
      onHelp: help.open,
      onClose: close,
    },
    shortcutsOn,
  );

  const panel = requestId && (
    <RequestPanel key={requestId} id={requestId} view={view} onView={setView} onClose={close} />
  );
  const searching = board.search.trim() !== '';

  return (
    <div className={classes.board}>
      <title>{`${board.needing.length > 0 ? `(${board.needing.length}) ` : ''}${t('title')} · ${t('common:appName')}`}</title>
      <BoardHeader
        needing={board.needing}
        search={board.search}
        searchRef={board.searchRef}
        onSearch={board.setSearch}
        muted={muted}
        onMutedChange={setMuted}
        dutyShown={dutyShown}
        onDuty={duty.toggle}
        onHelp={help.open}
        onNew={newRequest.open}
      />
      {board.error && (
        <div className={classes.problem}>
          <ProblemNotice error={board.error} onRetry={board.refetch} retrying={board.refetching} />
        </div>
      )}
      <div className={classes.body}>
        {isWide ? (
          <div className={classes.columns}>
            {columns.map((column) => (
              <BoardColumn
                key={column}
                column={column}
                cards={board.columns[column]}
                state={board.states[column]}
                selectedId={requestId}
                searching={searching}
              />
            ))}
          </div>
        ) : (
          <Stages
            board={board.columns}
            states={board.states}
            selectedId={requestId}
            searching={searching}
            stage={stage}
            onStage={setStage}
          />
        )}
        {isWide && panel && <aside className={classes.panel}>{panel}</aside>}
        {isWide && !panel && dutyShown && (
          <aside className={classes.duty} aria-label={t('duty.title')}>
            <Title order={2} className={classes.dutyTitle}>
              {t('duty.title')}
            </Title>
            <DutyList cards={board.cards} />
          </aside>
        )}
      </div>
      {!isWide && (
        <>
          <Drawer.Root
            opened={Boolean(panel)}
            onClose={close}
            closeOnEscape={false}
            position="right"
            size="min(100%, 30rem)"
          >
            <Drawer.Overlay />
            <Drawer.Content
              aria-label={t('panel.label')}
              onKeyDown={(event) => {
                // Esc in a dialog that was opened from here closes that dialog, not also the request behind it.
                if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) close();
              }}
            >
              {panel}
            </Drawer.Content>
          </Drawer.Root>
          <Drawer
            opened={dutyShown}
            onClose={duty.close}
            position="right"
            size="min(100%, 24rem)"
            title={t('duty.title')}
            closeButtonProps={{ 'aria-label': t('common:close') }}
          >
            <DutyList cards={board.cards} />
          </Drawer>
        </>
      )}
      <NewRequest opened={newShown} onClose={newRequest.close} onFiled={(id) => open(id, 'details')} />
      <HelpOverlay
        opened={helpShown}
        onClose={help.close}
        shortcutsOn={shortcutsOn}
        onShortcutsChange={setShortcutsOn}
      />
    </div>
  );
}
