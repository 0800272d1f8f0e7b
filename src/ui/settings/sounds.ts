/** Short sounds made on the spot, so that there is no file to load; off until somebody wants them. */
import { currentSettings } from './settings';

/** Tones of each sound: hertz, and seconds from its beginning. */
const SOUNDS = {
  done: [
    [330, 0],
    [440, 0.07],
  ],
  back: [
    [440, 0],
    [330, 0.07],
  ],
  refused: [[150, 0]],
  reveal: [
    [220, 0],
    [277, 0.12],
    [330, 0.24],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [number, number])[]>>;

export type Sound = keyof typeof SOUNDS;

const LOUD = 0.06;
const LASTS = 0.18;
let context: AudioContext | null = null;

export function playSound(sound: Sound): void {
  if (!currentSettings().sounds || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const start = context.currentTime;
  for (const [pitch, after] of SOUNDS[sound]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const at = start + after;
    tone.type = 'triangle';
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(LOUD, at + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + LASTS);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + LASTS);
  }
}
