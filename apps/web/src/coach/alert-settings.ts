import { useLocalStorage } from '@mantine/hooks';

export interface AlertSettings {
  sound: boolean;
  vibration: boolean;
  /** Keeps the screen on while on duty: a sleeping phone hears nothing. */
  awake: boolean;
}

const defaults: AlertSettings = { sound: true, vibration: true, awake: false };

/** How an offer makes itself known on this device; kept on the device. */
export function useAlertSettings(): [AlertSettings, (change: Partial<AlertSettings>) => void] {
  const [kept, setKept] = useLocalStorage<Partial<AlertSettings>>({
    key: 'causeway.coach.alerts',
    defaultValue: defaults,
    getInitialValueInEffect: false,
  });
  const settings = { ...defaults, ...kept };
  return [settings, (change) => setKept({ ...settings, ...change })];
}
