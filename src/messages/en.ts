/** The English catalogue: flat keys to ICU messages, split by theme. Another language has the same keys. */
import { actions } from './en/actions';
import { board } from './en/board';
import { bots } from './en/bots';
import { cardLasting } from './en/cardLasting';
import { cardQuestions } from './en/cardQuestions';
import { classroom } from './en/classroom';
import { classroomDebrief } from './en/classroomDebrief';
import { classroomTeach } from './en/classroomTeach';
import { cli } from './en/cli';
import { cliMore } from './en/cliMore';
import { cliServer } from './en/cliServer';
import { debrief } from './en/debrief';
import { decide } from './en/decide';
import { events } from './en/events';
import { glossary } from './en/glossary';
import { headlines } from './en/headlines';
import { lasting } from './en/lasting';
import { learn } from './en/learn';
import { lines } from './en/lines';
import { modifiers } from './en/modifiers';
import { moscowCards } from './en/moscowCards';
import { moves } from './en/moves';
import { names } from './en/names';
import { online } from './en/online';
import { orders } from './en/orders';
import { print } from './en/print';
import { questions } from './en/questions';
import { refusals } from './en/refusals';
import { scenarioHeadlines } from './en/scenarioHeadlines';
import { screens } from './en/screens';
import { settings } from './en/settings';
import { study } from './en/study';
import { studyBalance } from './en/studyBalance';
import { teaching } from './en/teaching';
import { tehranCards } from './en/tehranCards';
import { tracks } from './en/tracks';
import { ui } from './en/ui';
import { uiGames } from './en/uiGames';
import { uiPages } from './en/uiPages';
import { uiStudy } from './en/uiStudy';
import { verdicts } from './en/verdicts';

/** The themes, so that a test can see that no key is in two of them. */
export const THEMES = {
  actions,
  board,
  bots,
  cardLasting,
  cardQuestions,
  classroom,
  classroomDebrief,
  classroomTeach,
  cli,
  cliMore,
  cliServer,
  debrief,
  decide,
  events,
  glossary,
  headlines,
  lasting,
  learn,
  lines,
  modifiers,
  moscowCards,
  moves,
  names,
  online,
  orders,
  print,
  questions,
  refusals,
  scenarioHeadlines,
  screens,
  settings,
  study,
  studyBalance,
  teaching,
  tehranCards,
  tracks,
  ui,
  uiGames,
  uiPages,
  uiStudy,
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
  ...cardQuestions,
  ...lasting,
  ...cardLasting,
  ...modifiers,
  ...tracks,
  ...verdicts,
  ...screens,
  ...cli,
  ...cliMore,
  ...cliServer,
  ...bots,
  ...study,
  ...studyBalance,
  ...ui,
  ...uiGames,
  ...uiPages,
  ...uiStudy,
  ...debrief,
  ...learn,
  ...glossary,
  ...decide,
  ...orders,
  ...settings,
  ...board,
  ...online,
  ...classroom,
  ...classroomTeach,
  ...classroomDebrief,
  ...teaching,
  ...print,
} as const;
