import { useLocalStorage } from '@mantine/hooks';

/** Whether single letters act; people who dictate to their computer switch that off (WCAG 2.1.4). */
export function useLettersOn() {
  return useLocalStorage({ key: 'causeway.channel.shortcuts', defaultValue: true });
}
