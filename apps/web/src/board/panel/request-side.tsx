import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestPanel, type PanelView } from './request-panel.js';
import classes from './request-side.module.css';

interface RequestSideProps {
  /** None when no request is open. */
  requestId: string | undefined;
  /** Beside the rest where there is room for it, else over it. */
  isWide: boolean;
  view: PanelView;
  onView: (view: PanelView) => void;
  onClose: () => void;
}

/** The request that is open, at the side. */
export function RequestSide({ requestId, isWide, view, onView, onClose }: RequestSideProps) {
  const { t } = useTranslation('board');
  const panel = requestId && (
    <RequestPanel key={requestId} id={requestId} view={view} onView={onView} onClose={onClose} />
  );
  if (isWide) return panel && <aside className={classes.aside}>{panel}</aside>;
  return (
    <Drawer.Root
      opened={Boolean(panel)}
      onClose={onClose}
      closeOnEscape={false}
      position="right"
      size="min(100%, 30rem)"
    >
      <Drawer.Overlay />
      <Drawer.Content
        aria-label={t('panel.label')}
        onKeyDown={(event) => {
          // Esc in a dialog that was opened from here closes that dialog, not also the request behind it.
          if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) onClose();
        }}
      >
        {panel}
      </Drawer.Content>
    </Drawer.Root>
  );
}
