import { useWindowEvent } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useServerNow } from '../../shared/time.js';
import { useMe } from '../../shared/session.js';
import { useWakeLock } from '../../shared/wake-lock.js';
import { closedToday, openCards, useLiveCards } from '../cards.js';
import { arrange } from '../model.js';
import { useWallScheme } from './use-wall-scheme.js';
import { WallColumn, wallColumns } from './wall-column.js';
import { WallHeader } from './wall-header.js';
import { WallTeam } from './wall-team.js';
import classes from './wall.module.css';

/**
 * The board for a screen across a room: huge type, nothing to press, and nothing about a person but case number, facility and unit.
 * It stays awake, comes back by itself, and says how old what it shows is.
 */
export default function Wall() {
  const { t } = useTranslation(['board', 'common']);
  const navigate = useNavigate();
  const { timeZone } = useMe().organization;
  useWallScheme();
  useWakeLock(true);
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape') void navigate('/board');
  });
  useLiveCards();
  const open = useQuery(openCards);
  const closed = useQuery(closedToday(timeZone));
  useServerNow(open.data?.serverNow);
  const cards = open.data?.items;
  const columns = arrange(cards ?? []);
  return (
    <main className={classes.wall}>
      <title>{`${t('wall.title')} · ${t('common:appName')}`}</title>
      <Link className={classes.back ?? ''} to="/board">
        {t('wall.back')}
      </Link>
      <WallHeader
        needing={cards?.filter((card) => card.needsYou).length ?? 0}
        closed={closed.data?.items.length}
        updatedAt={open.dataUpdatedAt}
      />
      <div className={classes.columns}>
        {wallColumns.map((column) => (
          <WallColumn key={column} column={column} cards={columns[column]} known={cards !== undefined} />
        ))}
      </div>
      <WallTeam />
    </main>
  );
}
