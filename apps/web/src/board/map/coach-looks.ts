import {
  IconBed,
  IconCar,
  IconClockPlay,
  IconCup,
  IconHeartHandshake,
  IconMessageQuestion,
  IconMoon,
  IconPhoneCall,
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
  on_call: IconPhoneCall,
  paused: IconCup,
  resting: IconBed,
  off_duty: IconMoon,
};
