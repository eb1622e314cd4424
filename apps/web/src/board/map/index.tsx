import { Button, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutKanban, IconMapOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { EmptyState } from '../../shared/empty-state.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { ListSkeleton } from '../../shared/skeletons.js';
import { useServerNow } from '../../shared/time.js';
import { useBoardKeys, useShortcutsOn } from '../keyboard.js';
import type { PanelView } from '../panel/request-panel.js';
import { RequestSide } from '../panel/request-side.js';
import { PlaceList } from './place-list.js';
import type { Places } from './places.js';
import { useMap } from './use-map.js';
import { hasWebGl } from './web-gl.js';
import classes from './map-page.module.css';

const MapView = lazy(() => import('./map-view.js').catch(() => ({ default: () => <NoMap why="failed" /> })));

/** Where somebody is asked for and, as far as they agreed, where coaches start from; a map, and a list that says the same. */
export default function MapPage() {
  const { t } = useTranslation(['board', 'common']);
  const { requestId } = useParams();
  const navigate = useNavigate();
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const map = useMap();
  useServerNow(map.serverNow);
  const [view, setView] = useState<PanelView>('details');
  const [chosenId, setChosenId] = useState('');
  const [shortcutsOn] = useShortcutsOn();
  const close = () => void navigate('/board/map');
  const open = (focused: string | undefined, as: PanelView) => {
    const id = focused ?? requestId;
    if (!id) return;
    setView(as);
    void navigate(`/board/map/${id}`);
  };
  useBoardKeys(
    {
      onAssign: (focused) => open(focused, 'coaches'),
      onTimeline: (focused) => open(focused, 'timeline'),
      onMap: () => void navigate('/board'),
      onWall: () => void navigate('/board/wall'),
      onClose: () => (requestId ? close() : setChosenId('')),
    },
    shortcutsOn,
  );
  return (
    <div className={classes.page}>
      <title>{`${t('map.title')} · ${t('common:appName')}`}</title>
      <header className={classes.header}>
        <Title order={1}>{t('map.title')}</Title>
        <Button
          component={Link}
          to="/board"
          variant="default"
          leftSection={<IconLayoutKanban size={20} aria-hidden />}
        >
          {t('map.toBoard')}
        </Button>
      </header>
      {map.error && <ProblemNotice error={map.error} onRetry={map.refetch} retrying={map.refetching} />}
      <div className={classes.body}>
        <section className={classes.map} aria-label={t('map.label')}>
          {map.places && (
            <Ground places={map.places} styleUrl={map.styleUrl} chosenId={chosenId} onChoose={setChosenId} />
          )}
        </section>
        {!(isWide && requestId) && (
          <section className={classes.side} aria-label={t('map.list')}>
            {map.places ? (
              <PlaceList places={map.places} chosenId={chosenId} onChoose={setChosenId} />
            ) : (
              <ListSkeleton rows={6} />
            )}
          </section>
        )}
        <RequestSide requestId={requestId} isWide={isWide} view={view} onView={setView} onClose={close} />
      </div>
    </div>
  );
}

interface GroundProps {
  places: Places;
  styleUrl: string | null;
  chosenId: string;
  onChoose: (id: string) => void;
}

/** The map where this browser can draw one; MapLibre is not even fetched where it cannot. */
function Ground(props: GroundProps) {
  const [able] = useState(hasWebGl);
  if (!able) return <NoMap why="noWebGl" />;
  return (
    <Suspense fallback={<div className={classes.loading} />}>
      <MapView {...props} />
    </Suspense>
  );
}

function NoMap({ why }: { why: 'noWebGl' | 'failed' }) {
  const { t } = useTranslation('board');
  return <EmptyState icon={IconMapOff} title={t(`map.${why}.title`)} hint={t(`map.${why}.hint`)} />;
}
