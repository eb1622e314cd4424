import { useEffect, useState } from 'preact/hooks';
import { getIntake, Refusal, type Intake } from '../api.js';

/** Between tries while nobody answers, in milliseconds. */
const pause = 10_000;

/**
 * What the link stands for: undefined while asking, 'unknown' while nobody answers (the form works all the same and
 * asking goes on), 'invalid' when the link is no longer good.
 */
export function useIntake(token: string): Intake | 'unknown' | 'invalid' | undefined {
  const [intake, setIntake] = useState<Intake | 'unknown' | 'invalid'>();
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      try {
        const answer = await getIntake(token);
        if (!over) setIntake(answer);
      } catch (error) {
        if (over) return;
        const status = error instanceof Refusal ? error.problem.status : 0;
        if (status === 401 || status === 403 || status === 404) return setIntake('invalid');
        setIntake((before) => before ?? 'unknown');
        timer = setTimeout(() => void ask(), pause);
      }
    };
    // A page left open for hours must not go on saying who was on duty in the afternoon.
    const again = (): void => {
      if (document.visibilityState === 'visible') void ask();
    };
    void ask();
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [token]);
  return intake;
}
