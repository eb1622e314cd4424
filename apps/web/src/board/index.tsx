import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { usePassedMessages } from '../notify/use-passed-messages.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { useServerNow } from '../shared/time.js';
import { useAlarmSound, useMuted, useTextSound } from './alarm-sound.js';
import { BoardColumn } from './board-column.js';
import { BoardHeader } from './board-header.js';
import { CallBacks, useCallBacks } from './call-backs.js';
import { DutySide } from './duty-side.js';
import { FilterBar } from './filters/filter-bar.js';
import { FilterNote } from './filters/filter-note.js';
import { countFilters } from './filters/filters.js';
import { useFilters } from './filters/use-filters.js';
import { HelpOverlay } from './help-overlay.js';
import { useBoardKeys, useShortcutsOn } from './keyboard.js';
import { columns, type Column } from './model.js';
import { NewRequest } from './new-request/new-request.js';
import type { PanelView } from './panel/request-panel.js';
import { RequestSide } from './panel/request-side.js';
import { Stages } from './stages.js';
import { Texts } from './texts.js';
import { useBoard } from './use-board.js';
import { useBoardLink } from './use-board-link.js';
import classes from './board.module.css';

/** Where columns have room side by side; below, one stage is shown at a time and the panel becomes a drawer. */
const wide = '(min-width: 75em)';

/** The dispatcher's board: every open request live, left to right as time goes. */
export default function Board() {
  const { t } = useTranslation(['board', 'common']);
  const { requestId } = useParams();
  const navigate = useNavigate();
  const isWide = useMediaQuery(wide, true, { getInitialValueInEffect: false });
  const link = useBoardLink();
  const { filters, change, clear } = useFilters();
  const filterCount = countFilters(filters);
  const callBacks = useCallBacks();
  const board = useBoard(filters, callBacks);
  useServerNow(board.serverNow);
  const firstFilter = useRef<HTMLInputElement>(null);
  const [view, setView] = useState<PanelView>('details');
  const [stage, setStage] = useState<Column>('waiting');
  const [helpShown, help] = useDisclosure();
  const [filtersShown, filterBar] = useDisclosure(isWide && filterCount > 0);
  const [newShown, newRequest] = useDisclosure();
  const [dutyShown, duty] = useDisclosure(isWide);
  const [shortcutsOn, setShortcutsOn] = useShortcutsOn();
  const [muted, setMuted] = useMuted();
  useAlarmSound(board.needing, requestId, muted);
  const texts = usePassedMessages();
  useTextSound(texts.latestAt, muted);

  const open = (id: string, as: PanelView) => {
    setView(as);
    void navigate(link(id));
  };
  const close = () => {
    setView('details');
    void navigate(link());
    // Back to where one was, once the panel is gone.
    if (requestId)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${requestId}"]`)?.focus());
  };
  const openFocused = (focused: string | undefined, as: PanelView) => {
    const id = focused ?? requestId;
    if (id) open(id, as);
  };
  useBoardKeys(
    {
      onAssign: (focused) => openFocused(focused, 'coaches'),
      onTimeline: (focused) => openFocused(focused, 'timeline'),
      onFilter: () => {
        filterBar.open();
        // It may only now be drawn.
        requestAnimationFrame(() => firstFilter.current?.focus());
      },
      onMap: () => void navigate('/board/map'),
      onWall: () => void navigate('/board/wall'),
      onNew: newRequest.open,
      onSearch: () => board.searchRef.current?.focus(),
      onHelp: help.open,
      onClose: close,
    },
    shortcutsOn,
  );

  const waiting = board.needing.length + texts.waiting;
  const searching = board.search.trim() !== '' || filterCount > 0;

  return (
    <div className={classes.board}>
      <title>{`${waiting > 0 ? `(${waiting}) ` : ''}${t('title')} · ${t('common:appName')}`}</title>
      <BoardHeader
        needing={board.needing}
        search={board.search}
        searchRef={board.searchRef}
        onSearch={board.setSearch}
        muted={muted}
        onMutedChange={setMuted}
        dutyShown={dutyShown}
        onDuty={duty.toggle}
        filterCount={filterCount}
        filtersShown={filtersShown}
        onFilters={filterBar.toggle}
        onHelp={help.open}
        onNew={newRequest.open}
      />
      {filtersShown && (
        <FilterBar
          cards={board.all}
          filters={filters}
          onChange={change}
          onClose={() => filterCount === 0 && filterBar.close()}
          firstRef={firstFilter}
        />
      )}
      <FilterNote count={filterCount} hiddenNeeding={board.hiddenNeeding} onClear={clear} />
      <CallBacks cards={callBacks} />
      <Texts passed={texts} />
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
        <RequestSide requestId={requestId} isWide={isWide} view={view} onView={setView} onClose={close} />
        <DutySide
          opened={dutyShown && !(isWide && requestId)}
          isWide={isWide}
          cards={board.cards}
          onClose={duty.close}
        />
      </div>
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
