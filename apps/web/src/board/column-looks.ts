import {
  IconCar,
  IconCircleCheck,
  IconClockPause,
  IconHeartHandshake,
  IconMessageQuestion,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Column } from './model.js';

/** Each column's sign; with its word and its color (`data-tone`) the state is told three times. */
export const columnIcon: Record<Column, TablerIcon> = {
  waiting: IconClockPause,
  asking: IconMessageQuestion,
  moving: IconCar,
  with: IconHeartHandshake,
  closed: IconCircleCheck,
};
