/** How a person likes to play with bots; kept in this browser. */
import { useSyncExternalStore } from 'react';

/** Milliseconds that pass at least before a bot's decision is made: time to read, and to take one's own back. */
export const PACES = { slow: 2_500, steady: 900, fast: 0 } as const;
export type Pace = keyof typeof PACES;

export interface BotSettings {
  readonly pace: Pace;
  /** Show why a bot decided as it did. */
  readonly why: boolean;
}

const KEY = 'axis-of-convenience/bots';
const DEFAULTS: BotSettings = { pace: 'steady', why: true };

function load(): BotSettings {
  try {
    const { pace, why } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    return {
      pace: typeof pace === 'string' && Object.hasOwn(PACES, pace) ? (pace as Pace) : DEFAULTS.pace,
      why: typeof why === 'boolean' ? why : DEFAULTS.why,
    };
  } catch {
    return DEFAULTS;
  }
}

let settings: BotSettings | null = null;
const listeners = new Set<() => void>();

export function botSettings(): BotSettings {
  settings ??= load();
  return settings;
}

export function changeBotSettings(change: Partial<BotSettings>): void {
  settings = { ...botSettings(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // They last as long as this page.
  }
  for (const fn of listeners) fn();
}

function subscribe(fn: () => void): () => void {
  listeners.add(fn);
  return () => void listeners.delete(fn);
}

export function useBotSettings(): BotSettings {
  return useSyncExternalStore(subscribe, botSettings);
}
