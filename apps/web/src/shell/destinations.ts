import {
  IconBook2,
  IconBuildingHospital,
  IconCalendarStats,
  IconCalendarTime,
  IconCalendarUser,
  IconClockCheck,
  IconHeartHandshake,
  IconLayoutKanban,
  IconMessages,
  IconPhoneCall,
  IconPhoneOff,
  IconRoute,
  IconShieldLock,
  IconUserCircle,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { dispatchRoles, useHasRole } from '../shared/session.js';

export interface Destination {
  to: string;
  name:
    | 'board'
    | 'coach'
    | 'channel'
    | 'directory'
    | 'facilities'
    | 'followUps'
    | 'staffing'
    | 'rota'
    | 'shifts'
    | 'team'
    | 'profile'
    | 'unmet'
    | 'promise'
    | 'settings'
    | 'messages';
  icon: TablerIcon;
  /** On a phone it is found in the account menu; five tabs are what a thumb can tell apart. */
  rare?: true;
}

const board: Destination = { to: '/board', name: 'board', icon: IconLayoutKanban };
const coach: Destination = { to: '/coach', name: 'coach', icon: IconHeartHandshake };
const channel: Destination = { to: '/channel', name: 'channel', icon: IconMessages };
const directory: Destination = { to: '/directory', name: 'directory', icon: IconBook2 };
const followUps: Destination = { to: '/follow-ups', name: 'followUps', icon: IconPhoneCall };
const facilities: Destination = {
  to: '/facilities',
  name: 'facilities',
  icon: IconBuildingHospital,
  rare: true,
};

const staffing: Destination = { to: '/staffing', name: 'staffing', icon: IconCalendarStats, rare: true };
const rota: Destination = { to: '/rota', name: 'rota', icon: IconCalendarTime, rare: true };
const shifts: Destination = { to: '/shifts', name: 'shifts', icon: IconCalendarUser, rare: true };

const team: Destination = { to: '/team', name: 'team', icon: IconUsers, rare: true };
const profile: Destination = { to: '/my-profile', name: 'profile', icon: IconUserCircle, rare: true };

const unmet: Destination = { to: '/reports/unmet', name: 'unmet', icon: IconPhoneOff, rare: true };
const promise: Destination = { to: '/reports/promise', name: 'promise', icon: IconClockCheck, rare: true };
const settings: Destination = { to: '/settings/dispatch', name: 'settings', icon: IconRoute, rare: true };

const messages: Destination = {
  to: '/settings/messages',
  name: 'messages',
  icon: IconShieldLock,
  rare: true,
};

/** The places this member can go, in the order of the work. */
export function useDestinations(): Destination[] {
  const dispatches = useHasRole(dispatchRoles);
  const coaches = useHasRole(['coach']);
  const watches = useHasRole(['supervisor', 'administrator']);
  return [
    ...(dispatches ? [board] : []),
    ...(coaches ? [coach, shifts, followUps, profile] : []),
    channel,
    directory,
    ...(dispatches && !coaches ? [{ ...followUps, rare: true as const }] : []),
    ...(dispatches ? [rota, team, facilities, staffing, promise, unmet, settings] : []),
    ...(watches ? [messages] : []),
  ];
}
