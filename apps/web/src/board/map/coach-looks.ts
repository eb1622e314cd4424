import {
  IconCar,
  IconClockPlay,
  IconHeartHandshake,
  IconMessageQuestion,
  IconMoon,
  IconUserCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import type { CoachState } from '../coaches.js';

/** Each state's sign on the map; the list beside it says it in words. */
export const coachIcon: Record<CoachState, TablerIcon> = {
  free: IconUserCheck,
  being_asked: IconMessageQuestion,
  assigned: IconClockPlay,
  en_route: IconCar,
  with_person: IconHeartHandshake,
  off_duty: IconMoon,
};
