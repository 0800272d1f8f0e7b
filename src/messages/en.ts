/** The English catalogue: flat keys to ICU messages, split by theme. Another language has the same keys. */
import { actions } from './en/actions';
import { cli } from './en/cli';
import { events } from './en/events';
import { headlines } from './en/headlines';
import { lines } from './en/lines';
import { moves } from './en/moves';
import { names } from './en/names';
import { refusals } from './en/refusals';
import { screens } from './en/screens';
import { tracks } from './en/tracks';
import { ui } from './en/ui';
import { verdicts } from './en/verdicts';

/** The themes, so that a test can see that no key is in two of them. */
export const THEMES = {
  actions,
  cli,
  events,
  headlines,
  lines,
  moves,
  names,
  refusals,
  screens,
  tracks,
  ui,
  verdicts,
} as const;

export const en = {
  ...names,
  ...events,
  ...refusals,
  ...actions,
  ...moves,
  ...lines,
  ...headlines,
  ...tracks,
  ...verdicts,
  ...screens,
  ...cli,
  ...ui,
} as const;
