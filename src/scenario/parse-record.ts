/** Reading saved games from anyone, and whether a saved game belongs to a scenario. */
import { z } from 'zod';
import { CARDS, findMove, type GameMove, isAct, isSeal, kindOfMove, PROVINCES, RULES_VERSION } from '../rules';
import { explain } from './explain';
import { ALLOWED, form, list, oneOf, perSide, whole } from './fields';
import type { Scenario } from './load';
import { matchSetUp } from './match-setup';
import { found, type Problem, pathText } from './problem';
import { type GameRecord, PERSON, RECORD_FORMAT } from './record';
import { scenarioIdField } from './schema';
import { MAX_TURNS } from './schema-script';
import { levelsOf, scenarioHash } from './setup';

export const RECORD_LIMITS = { bytes: 10 * 1024 * 1024, moves: 2000, problems: 20 } as const;

export type ParsedRecord =
  | { readonly ok: true; readonly record: GameRecord }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const MOVE =
  'a decision of a side, as the rules list it, a sealed order sheet, or an act of the facilitator (injectHeadline with a headline, endNow, endAfterTurn, endAsPlanned)';

/** Whether something is a move as a game is made of; its legality shows when the game is rebuilt. */
function isMove(entry: unknown): entry is GameMove {
  if (isAct(entry)) return true;
  if (isSeal(entry)) {
    return Object.entries(entry.units).every(
      ([id, count]) => (PROVINCES as readonly string[]).includes(id) && Number.isInteger(count) && count > 0,
    );
  }
  const id = findMove(entry);
  return id >= 0 && !['units', 'aid', 'stance'].includes(kindOfMove(id).slot);
}

function brief(entry: unknown): string {
  return typeof entry === 'object' ? JSON.stringify(entry) : String(entry);
}

const DIE = `a key such as "3/front/homs", "3/israel", "3/rebels", "3/is" or "3/bid", turn 1 to ${MAX_TURNS}`;
const PLACES = PROVINCES.join('|');
const dieKey = new RegExp(
  `^(?:[1-9]|1[0-9]|20)/(?:(?:front|removal)/(?:${PLACES})|card/(?:${CARDS.join('|')})/[01]|israel|rebels|is|bid|end)$`,
);

/** What was drawn before a game branched off from another one: cards, decks and headlines, as numbers from 0. */
const drawKey = /^(?:[0-9]|1[0-9]|20)\/(?:draw|deal|headline)\/-?\d{1,3}$/;
const MOST_DRAWN = 99;

function isStaged(key: string, value: number): boolean {
  return drawKey.test(key) || (dieKey.test(key) && value >= 1 && value <= 6);
}

/** Which bots there are is not known here: whoever plays on says so (the page, the command line). */
const playerField = form(/^[a-z][a-z-]{0,39}$/, `${PERSON}, or the name of a bot`);

const recordSchema = z.object(
  {
    format: oneOf([RECORD_FORMAT]),
    rulesVersion: form(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'the version of the rules, such as 1.0.0'),
    scenario: scenarioIdField,
    scenarioHash: form(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    level: oneOf(['accessible', 'historic']),
    seed: form(/^[0-9a-f]{32}$/, '32 hexadecimal digits'),
    stagedDice: z
      .record(z.string(), whole(0, MOST_DRAWN), { error: `${ALLOWED}a mapping of dice by key` })
      .superRefine((dice, ctx) => {
        for (const [key, value] of Object.entries(dice)) {
          if (isStaged(key, value)) continue;
          const message = dieKey.test(key)
            ? `found ${value}; allowed: a whole number from 1 to 6`
            : `found the key ${found(key)}; allowed: ${DIE}`;
          ctx.addIssue({ code: 'custom', path: [key], message });
        }
      }),
    moves: list(
      z.custom<GameMove>(isMove, { error: ({ input }) => `found ${found(brief(input))}; allowed: ${MOVE}` }),
      0,
      RECORD_LIMITS.moves,
    ),
    seats: perSide(playerField).exactOptional(),
    branch: z
      .object({ of: form(/^[0-9a-f]{16}$/, '16 hexadecimal digits'), at: whole(0, RECORD_LIMITS.moves) })
      .exactOptional(),
  },
  { error: `${ALLOWED}a mapping with the fields of a saved game` },
);

/**
 * Reads a saved game. Never throws. A file may hold more beside the game (a transcript does); that is left aside.
 * @param fileName named in every problem.
 */
export function parseRecord(text: string, fileName: string): ParsedRecord {
  const refuse = (message: string, place = { line: 0, column: 0 }): ParsedRecord => ({
    ok: false,
    problems: [{ file: fileName, ...place, path: '', message }],
  });
  if (text.length > RECORD_LIMITS.bytes || new TextEncoder().encode(text).length > RECORD_LIMITS.bytes) {
    return refuse('found a file of more than 10 MB; allowed: at most 10 MB');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(`found text that is no JSON: ${reason}`, jsonPlace(text, reason));
  }
  const read = recordSchema.safeParse(value, { reportInput: true });
  if (read.success) return { ok: true, record: read.data };
  const problems = read.error.issues
    .flatMap(explain)
    .slice(0, RECORD_LIMITS.problems)
    .map(({ path, message }) => ({ file: fileName, line: 0, column: 0, path: pathText(path), message }));
  return { ok: false, problems };
}

/** Browsers tell the place of an error in JSON in different words, some not at all. */
function jsonPlace(text: string, reason: string): { line: number; column: number } {
  const named = /line (\d+) column (\d+)/.exec(reason);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const position = /position (\d+)/.exec(reason);
  if (!position) return { line: 0, column: 0 };
  const before = text.slice(0, Number(position[1])).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

export interface Mismatch {
  readonly code: 'rulesVersion' | 'scenario' | 'level' | 'scenarioHash';
  readonly recorded: string;
  readonly here: string;
  readonly message: string;
}

/** Why a saved game cannot be rebuilt with a scenario as it is now; empty if it can. */
export function checkRecord(record: GameRecord, scenario: Scenario): Mismatch[] {
  const mismatches: Mismatch[] = [];
  const compare = (code: Mismatch['code'], recorded: string, here: string, message: string) => {
    if (recorded !== here) mismatches.push({ code, recorded, here, message });
  };
  compare(
    'rulesVersion',
    record.rulesVersion,
    RULES_VERSION,
    `the game was played by rules ${record.rulesVersion}; these are rules ${RULES_VERSION}, under which its moves may lead elsewhere`,
  );
  compare(
    'scenario',
    record.scenario,
    scenario.id,
    `the game was played in scenario ${record.scenario}; this is ${scenario.id}`,
  );
  if (record.scenario !== scenario.id) return mismatches;
  if (!levelsOf(scenario).includes(record.level)) {
    const here = levelsOf(scenario).join(', ');
    const message = `the game was played at level ${record.level}; ${scenario.id} has ${here}`;
    return [...mismatches, { code: 'level', recorded: record.level, here, message }];
  }
  if (matchSetUp(scenario, record)) return mismatches;
  compare(
    'scenarioHash',
    record.scenarioHash,
    scenarioHash(scenario, record.level),
    `the scenario ${scenario.id} has changed since the game was played (hash ${record.scenarioHash.slice(0, 12)}, now ${scenarioHash(scenario, record.level).slice(0, 12)})`,
  );
  return mismatches;
}
