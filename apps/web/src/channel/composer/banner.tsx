import { ActionIcon } from '@mantine/core';
import { IconX, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './composer.module.css';

interface BannerProps {
  icon: TablerIcon;
  asking?: boolean;
  children: ReactNode;
  closeLabel: string;
  onClose: () => void;
}

/** What the message above which it stands will do, and the way back from it. */
export function Banner({ icon: Icon, asking = false, children, closeLabel, onClose }: BannerProps) {
  return (
    <div className={classes.banner} data-asking={asking || undefined} role="status">
      <Icon size={20} stroke={1.75} aria-hidden />
      <span className={classes.bannerText}>{children}</span>
      <ActionIcon aria-label={closeLabel} onClick={onClose}>
        <IconX size={20} aria-hidden />
      </ActionIcon>
    </div>
  );
}
