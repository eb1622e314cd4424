import { Text, Title } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon?: TablerIcon;
  title: string;
  /** What to do next, or why nothing needs doing. */
  hint?: string;
  /** One button at most. */
  action?: ReactNode;
  /** Inside of a column or a panel: smaller. */
  compact?: boolean;
  /** It is all there is on the page, so its title is the page's heading. */
  page?: boolean;
}

/** What a list says when it has nothing to show. */
export function EmptyState({
  icon: Icon,
  title,
  hint,
  action,
  compact = false,
  page = false,
}: EmptyStateProps) {
  return (
    <div className={classes.root} data-compact={compact || undefined}>
      {Icon && <Icon className={classes.icon} size={compact ? 24 : 40} stroke={1.5} aria-hidden />}
      {compact ? <Text fw={600}>{title}</Text> : <Title order={page ? 1 : 2}>{title}</Title>}
      {hint && (
        <Text c="dimmed" size={compact ? 'sm' : 'md'} className={classes.hint}>
          {hint}
        </Text>
      )}
      {action}
    </div>
  );
}
