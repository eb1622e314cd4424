import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './team.module.css';

interface FacilityRowProps {
  name: string;
  children: ReactNode;
  /** What taking it away is called; null: that is not this person's to do. */
  removeLabel: string | null;
  removing: boolean;
  onRemove: () => void;
}

/** A facility in a list of a profile, with what holds there. */
export function FacilityRow({ name, children, removeLabel, removing, onRemove }: FacilityRowProps) {
  return (
    <li>
      <div className={classes.rowText}>
        <span>{name}</span>
        {children}
      </div>
      {removeLabel !== null && (
        <Button
          variant="subtle"
          color="gray"
          px="sm"
          flex="none"
          aria-label={removeLabel}
          disabled={removing}
          onClick={onRemove}
        >
          <IconTrash size={20} aria-hidden />
        </Button>
      )}
    </li>
  );
}
