import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../use-place.js';
import classes from './side-panel.module.css';

interface PanelProps {
  title: string;
  /** Below the title. */
  about?: ReactNode;
  children: ReactNode;
}

/** The frame of what stands beside the messages, with the way back. */
export function Panel({ title, about, children }: PanelProps) {
  const { t } = useTranslation(['channel', 'common']);
  const place = usePlace();
  const narrow = useMediaQuery('(max-width: 63.99em)');
  const close = (): void => place.go({ thread: undefined, side: undefined });
  return (
    <aside
      className={classes.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className={classes.header}>
        {narrow && (
          <ActionIcon aria-label={t('side.back')} onClick={close}>
            <IconArrowLeft aria-hidden />
          </ActionIcon>
        )}
        <div className={classes.title}>
          <h2>{title}</h2>
          {about && <span>{about}</span>}
        </div>
        {!narrow && (
          <ActionIcon aria-label={t('common:close')} onClick={close}>
            <IconX aria-hidden />
          </ActionIcon>
        )}
      </header>
      {children}
    </aside>
  );
}
