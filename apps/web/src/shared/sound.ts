let audio: AudioContext | undefined;

/** One tone: `at` seconds after the first, `hertz` high. */
export interface Tone {
  at: number;
  hertz: number;
}

/** Whether a sound would be heard now. Browsers keep pages silent until they are touched once. */
export function mayPlay(): boolean {
  return audio?.state === 'running';
}

/**
 * Asks the browser to let this page be heard; it agrees during a touch, a click or a key.
 * @returns whether it agreed
 */
export async function unlockSound(): Promise<boolean> {
  audio ??= new AudioContext();
  // Resuming waits for ever where it is not allowed, so the answer is not awaited for long.
  await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, 250))]);
  return mayPlay();
}

/** Plays soft tones one after another. Silent when the browser does not allow it. */
export async function playTones(tones: readonly Tone[], loudness = 0.25): Promise<void> {
  if (!(await unlockSound()) || !audio) return;
  const begin = audio.currentTime + 0.02;
  for (const { at, hertz } of tones) {
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    const start = begin + at;
    oscillator.type = 'sine';
    oscillator.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(loudness, start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.6);
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + 0.65);
  }
}
