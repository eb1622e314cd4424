import { ActionIcon, Button, Indicator, TextInput, Title, Tooltip } from '@mantine/core';
import {
  IconAlertCircle,
  IconDeviceTv,
  IconFilter,
  IconKeyboard,
  IconMap2,
  IconPhonePlus,
  IconSearch,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Card } from './model.js';
import { SoundControl } from './sound-control.js';
import { useBoardLink } from './use-board-link.js';
import classes from './board-header.module.css';

interface BoardHeaderProps {
  needing: readonly Card[];
  search: string;
  searchRef: RefObject<HTMLInputElement | null>;
  onSearch: (search: string) => void;
  muted: boolean;
  onMutedChange: (muted: boolean) => void;
  dutyShown: boolean;
  onDuty: () => void;
  filterCount: number;
  filtersShown: boolean;
  onFilters: () => void;
  onHelp: () => void;
  onNew: () => void;
}

/** What needs a human, the search, and "New request". */
export function BoardHeader(props: BoardHeaderProps) {
  const { t } = useTranslation('board');
  const link = useBoardLink();
  const first = props.needing[0];
  return (
    <header className={classes.header}>
      <div className={classes.heading}>
        <Title order={1}>{t('title')}</Title>
        <div role="status">
          {first && (
            <Link className={classes.needs ?? ''} to={link(first.id)}>
              <IconAlertCircle size={18} aria-hidden />
              {t('needs.count', { count: props.needing.length })}
            </Link>
          )}
        </div>
      </div>
      <TextInput
        ref={props.searchRef}
        className={classes.search ?? ''}
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSectionWidth={48}
        rightSection={
          props.search && (
            <ActionIcon size={40} aria-label={t('search.clear')} onClick={() => props.onSearch('')}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )
        }
        value={props.search}
        onChange={(event) => props.onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          props.onSearch('');
          event.currentTarget.blur();
        }}
      />
      <div className={classes.tools}>
        <Tooltip label={t('filter.title')} withinPortal={false}>
          <Indicator disabled={props.filterCount === 0} label={props.filterCount} size={18} offset={8}>
            <ActionIcon
              aria-label={t('filter.toggle', { count: props.filterCount })}
              aria-pressed={props.filtersShown}
              onClick={props.onFilters}
            >
              <IconFilter aria-hidden />
            </ActionIcon>
          </Indicator>
        </Tooltip>
        <Tooltip label={t('map.title')} withinPortal={false}>
          <ActionIcon component={Link} to="/board/map" aria-label={t('map.open')}>
            <IconMap2 aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('wall.title')} withinPortal={false}>
          <ActionIcon
            component={Link}
            to="/board/wall"
            className={classes.help ?? ''}
            aria-label={t('wall.open')}
          >
            <IconDeviceTv aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('duty.title')} withinPortal={false}>
          <ActionIcon aria-label={t('duty.toggle')} aria-pressed={props.dutyShown} onClick={props.onDuty}>
            <IconUsers aria-hidden />
          </ActionIcon>
        </Tooltip>
        <SoundControl muted={props.muted} onMutedChange={props.onMutedChange} />
        <Tooltip label={t('help.open')} withinPortal={false}>
          <ActionIcon className={classes.help ?? ''} aria-label={t('help.open')} onClick={props.onHelp}>
            <IconKeyboard aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <Button
        className={classes.new ?? ''}
        leftSection={<IconPhonePlus size={20} aria-hidden />}
        onClick={props.onNew}
      >
        {t('new.open')}
      </Button>
    </header>
  );
}
