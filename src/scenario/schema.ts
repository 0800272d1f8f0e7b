/** The schema of a scenario file: metadata, board, level, headlines, verdict numbers, script. docs/SCENARIOS.md tells it in words. */
import type { z } from 'zod';
import { ERAS, LONG_GAME, SHORT_GAME } from '../rules';
import { checkTogether } from './checks';
import { ALLOWED, either, form, line, list, mapping, oneOf, perSide, prose, whole } from './fields';
import { branchesSchema, headlinesField, modifiersField } from './schema-branch';
import { cardsField, MAX_TURNS, scriptSchema, sourcesField } from './schema-script';
import { levelsSchema, setupSchema } from './schema-setup';

const ID = 'small letters and digits with hyphens, at most 60, such as intervention-2015';
export const scenarioIdField = form(/^(?=.{1,60}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, ID);
export const levelField = oneOf(['accessible', 'historic']);

const label = either(
  line(40),
  whole(1900, 2100),
  'a label such as 2015 or "Spring 2018", 1 to 40 characters',
).transform(String);

const year = whole(1900, 2100);
const era = oneOf(ERAS);
const ERA_TEXT = 'early, middle or late, or a list with one of them for each turn';

const verdict = mapping({
  lead: whole(1, 99).optional().describe('Lead in VP that decides; else 3 from 10 turns on, 2 below.'),
  overreach: whole(1, 99).optional().describe('Lead beyond which it is Overreach; else 15 from 10 turns on, 8 below.'),
  threshold: whole(0, 199).optional().describe('VP that make a Partner; else 36 from 10 turns on, 4 a turn below.'),
  par: perSide(whole(0, 199).optional()).prefault({}).describe('Measured par of each side; else the threshold (12.4).'),
});

const shape = mapping({
  id: scenarioIdField.describe('Name of the scenario in commands, links and saved games; the file has the same name.'),
  title: line(80).describe('Title.'),
  subtitle: line(120).describe('One line under the title.'),
  period: line(40).describe('Years it covers, such as 2015-2018.'),
  lesson: mapping({
    minutes: whole(5, 600).describe('Minutes that a lesson with it takes.'),
    note: line(200).optional().describe('How to spread it over lessons.'),
  }),
  summary: prose(1200).describe('What happens, for a player who chooses.'),
  interest: perSide(prose(600)).describe('Why it is interesting to play each side.'),
  objectives: list(prose(300), 1, 8).describe('What learners can do afterwards.'),
  questions: list(prose(400), 1, 12).describe('Questions for the discussion.'),
  sources: sourcesField.min(1, { error: `${ALLOWED}at least one source` }),
  level: levelField.describe('Level that is offered first.'),
  levels: levelsSchema.describe('The levels it can be played at, with what differs between them (13.3).'),
  turns: list(label, 1, MAX_TURNS).describe('A label for each turn, such as its year.'),
  calendar: list(year, 1, MAX_TURNS)
    .optional()
    .describe('The calendar year of each turn; else the year that its label names. Cards may ask for it (C2.4).'),
  headlines: headlinesField.optional().describe('A headline for each turn (13.4), or none.'),
  headlineMode: oneOf(['schedule', 'shuffled', 'mixed'])
    .default('schedule')
    .describe('Headlines as listed (H1), shuffled (H2), or both (H3).'),
  cards: cardsField
    .optional()
    .describe('Dossier cards (module C): on or off in a first play; without it there are none.'),
  eras: either(era, list(era, 1, MAX_TURNS), ERA_TEXT)
    .optional()
    .describe('The era of each turn, for cards (C1.2) and drawn headlines (H2, H3); one era for all turns, or a list.'),
  openingHand: whole(0, 3).default(0).describe('Cards each side holds before turn 1 (C2.1).'),
  lastYear: year.optional().describe('Cards of later years are taken out (C1.5); else the last year of the calendar.'),
  setup: setupSchema.describe('The start. A track that is not listed is as in rule 2.1.'),
  reinforcement: mapping({
    rebels: whole(0, MAX_TURNS).default(0).describe('Last turn in which the rebels are reinforced, 0 for never (8.3).'),
    is: whole(0, MAX_TURNS).default(0).describe('Last turn in which IS is reinforced, 0 for never (8.3).'),
  }).prefault({}),
  modifiers: modifiersField.default([]).describe('Special rules by name (13.5).'),
  actions: whole(1, 3).default(3).describe('Statecraft actions of each side in a turn (4.0).'),
  hiddenEndFrom: whole(1, MAX_TURNS)
    .optional()
    .describe('From this turn on a die may end the game; only with the modifier hiddenEnd (10.5).'),
  verdict: verdict.prefault({}).describe('Numbers of the verdict (12.2, 12.4).'),
  leavesOut: list(prose(400), 0, 8).default([]).describe('What this scenario leaves out, beyond rule 12.6.'),
  outside: prose(600).optional().describe('A notice for a scenario that goes beyond the five articles of the ledger.'),
  script: scriptSchema.optional().describe('Decisions written down beforehand, to watch or to play against.'),
  branches: branchesSchema.default([]).describe('Alternatives to the script or the start.'),
});

export const scenarioSchema = shape.superRefine((file, ctx) => {
  const complain = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message });
  const turns = file.turns.length;
  file.turns.forEach((text, i) => {
    if (file.turns.indexOf(text) !== i) complain(['turns', i], `found the label "${text}" twice; allowed: once`);
  });
  checkTogether(file, complain);
  if (file.levels[file.level] === undefined) {
    complain(['level'], `found "${file.level}", which is not under levels; allowed: ${levelNames(file.levels)}`);
  }
  if (file.script?.cards === 'on' && file.eras === undefined) {
    complain(['script', 'cards'], 'found "on" in a scenario without eras; allowed: off (C1.2)');
  }
  const scripted = file.script?.level;
  if (scripted && file.levels[scripted] === undefined) {
    const message = `found "${scripted}", which is not under levels; allowed: ${levelNames(file.levels)}`;
    complain(['script', 'level'], message);
  }
  const { lead, overreach } = verdictNumbers(file);
  if (overreach <= lead) {
    complain(['verdict', 'overreach'], `found ${overreach}; allowed: more than the lead that decides, ${lead}`);
  }
  file.script?.turns.forEach((entry, i) => {
    if (entry.turn > turns) {
      complain(
        ['script', 'turns', i, 'turn'],
        `found ${entry.turn}; allowed: 1 to ${turns}, the turns of this scenario`,
      );
    }
  });
});

function levelNames(levels: object): string {
  return Object.keys(levels).join(', ') || 'add a level under levels';
}

/** A scenario file as it is written down, defaults filled in. */
export type ScenarioFile = z.output<typeof scenarioSchema>;

/** R12.2, R12.4: what the file prints, else the numbers for a game of that many turns. */
export function verdictNumbers(file: Pick<z.output<typeof shape>, 'turns' | 'verdict'>) {
  const turns = file.turns.length;
  const long = turns >= LONG_GAME.turns;
  const printed = file.verdict;
  const threshold = long ? LONG_GAME.threshold : SHORT_GAME.thresholdPerTurn * turns;
  return {
    lead: printed.lead ?? (long ? LONG_GAME.lead : SHORT_GAME.lead),
    overreach: printed.overreach ?? (long ? LONG_GAME.overreach : SHORT_GAME.overreach),
    threshold: printed.threshold ?? threshold,
    // R12.4: a printed threshold moves the par that is not printed; a printed par moves no threshold.
    parMoscow: printed.par.moscow ?? printed.threshold ?? threshold,
    parTehran: printed.par.tehran ?? printed.threshold ?? threshold,
  };
}
