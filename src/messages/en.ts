/** The English catalogue: flat keys to ICU messages, split by theme. Another language has the same keys. */
import { actions } from './en/actions';
import { board } from './en/board';
import { bots } from './en/bots';
import { cli } from './en/cli';
import { cliMore } from './en/cliMore';
import { events } from './en/events';
import { headlines } from './en/headlines';
import { lasting } from './en/lasting';
import { lines } from './en/lines';
import { modifiers } from './en/modifiers';
import { moscowCards } from './en/moscowCards';
import { moves } from './en/moves';
import { names } from './en/names';
import { questions } from './en/questions';
import { refusals } from './en/refusals';
import { scenarioHeadlines } from './en/scenarioHeadlines';
import { screens } from './en/screens';
import { study } from './en/study';
import { studyBalance } from './en/studyBalance';
import { tehranCards } from './en/tehranCards';
import { tracks } from './en/tracks';
import { ui } from './en/ui';
import { verdicts } from './en/verdicts';

/** The themes, so that a test can see that no key is in two of them. */
export const THEMES = {
  actions,
  board,
  bots,
  cli,
  cliMore,
  events,
  headlines,
  lasting,
  lines,
  modifiers,
  moscowCards,
  moves,
  names,
  questions,
  refusals,
  scenarioHeadlines,
  screens,
  study,
  studyBalance,
  tehranCards,
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
  ...scenarioHeadlines,
  ...moscowCards,
  ...tehranCards,
  ...questions,
  ...lasting,
  ...modifiers,
  ...tracks,
  ...verdicts,
  ...screens,
  ...cli,
  ...cliMore,
  ...bots,
  ...study,
  ...studyBalance,
  ...ui,
  ...board,
} as const;
