/** How a person likes this page: kept in this browser, and told to the style sheets by attributes of <html>. */
import { useSyncExternalStore } from 'react';

export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  contrast: ['normal', 'more'],
  motion: ['system', 'less'],
  text: ['100', '115', '130', '150', '175', '200'],
} as const;
export const SWITCHES = ['hints', 'shortcuts', 'sounds'] as const;

export type ChoiceName = keyof typeof CHOICES;
export type SwitchName = (typeof SWITCHES)[number];

export type Settings = { readonly [C in ChoiceName]: (typeof CHOICES)[C][number] } & {
  readonly [S in SwitchName]: boolean;
};

const KEY = 'axis-of-convenience/settings';
const DEFAULTS: Settings = {
  theme: 'system',
  contrast: 'normal',
  motion: 'system',
  text: '100',
  hints: true,
  shortcuts: true,
  sounds: false,
};

/** Settings from a text that may come from anywhere; what it does not say, or says wrongly, is as at first. */
export function readSettings(text: string | null): Settings {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '{}');
  } catch {
    return DEFAULTS;
  }
  const given = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  const out: Record<string, unknown> = { ...DEFAULTS };
  for (const [name, values] of Object.entries(CHOICES)) {
    if ((values as readonly unknown[]).includes(given[name])) out[name] = given[name];
  }
  for (const name of SWITCHES) if (typeof given[name] === 'boolean') out[name] = given[name];
  return out as Settings;
}

function load(): Settings {
  try {
    return readSettings(localStorage.getItem(KEY));
  } catch {
    return DEFAULTS;
  }
}

let settings: Settings | null = null;
const listeners = new Set<() => void>();

export function currentSettings(): Settings {
  settings ??= load();
  return settings;
}

/** Tells the style sheets. */
export function applySettings(): void {
  const { theme, contrast, motion, text } = currentSettings();
  const root = document.documentElement;
  Object.assign(root.dataset, { theme, contrast, motion, text });
  root.style.fontSize = text === '100' ? '' : `${text}%`;
}

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...currentSettings(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // They last as long as this page.
  }
  applySettings();
  for (const fn of listeners) fn();
}

function subscribe(fn: () => void): () => void {
  listeners.add(fn);
  return () => void listeners.delete(fn);
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, currentSettings);
}
