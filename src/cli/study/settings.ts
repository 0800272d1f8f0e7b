/** One setting of a study: a start with changes and who plays it. */
import { BOTS, type BotSpec, parseBot, sidesOf } from '../../bots';
import { type MessageKey, say } from '../../messages';
import type { SetUp, Side } from '../../rules';
import { levelsOf, type Scenario, setUpOf, variantsOf } from '../../scenario';
import { type Change, isProblem, type PatchProblem, parseChange, patched } from '../../study/core/patch';
import { findScenario } from '../files';
import { BadUsage } from '../io';

export interface StartOptions {
  readonly scenario: string;
  readonly level?: string | undefined;
  readonly cards?: 'on' | 'off' | undefined;
  readonly set?: readonly string[] | undefined;
}

export interface Start {
  readonly scenario: Scenario;
  readonly setUp: SetUp;
  readonly changes: readonly Change[];
}

function problemText(problem: PatchProblem): string {
  const key = `cli.set.${problem.code}` as MessageKey;
  const { code, ...values } = problem;
  void code;
  const flat = Object.entries(values).map(([name, value]) => [
    name === 'path' ? 'field' : name,
    Array.isArray(value) ? value.join(', ') : (value as string | number),
  ]);
  return say(key, Object.fromEntries(flat));
}

/** The start that a call names, with its changes. */
export function startOf({ scenario: name, level: givenLevel, cards, set = [] }: StartOptions): Start {
  const scenario = findScenario(name);
  const known = levelsOf(scenario);
  const level = givenLevel === undefined ? scenario.level : known.find((one) => one === givenLevel);
  if (!level) {
    const values = { given: givenLevel ?? '', scenario: scenario.id, known: known.join(', ') };
    throw new BadUsage(say('cli.level.unknown', values));
  }
  const own = variantsOf(scenario)[0]!;
  const wanted = cards === undefined ? own.cards : cards === 'on';
  const variant = variantsOf(scenario).find((one) => one.cards === wanted && one.headlineMode === own.headlineMode);
  if (!variant) throw new BadUsage(say('cli.variant.cards', { scenario: scenario.id, cards: wanted }));
  const changes = set.map((text) => {
    const change = parseChange(text);
    if (isProblem(change)) throw new BadUsage(problemText(change));
    return change;
  });
  const setUp = patched(setUpOf(scenario, level, variant), changes);
  if (isProblem(setUp)) throw new BadUsage(problemText(setUp));
  return { scenario, setUp, changes };
}

/** A bot by name, such as strong or strong:200. @param side the side it is to play, if one is known. */
export function botOf(text: string, side?: Side): string {
  const spec: BotSpec | null = parseBot(text);
  if (!spec) throw new BadUsage(say('cli.bot.unknown', { given: text, known: BOTS.join(', ') }));
  if (side && !sidesOf(spec.id).includes(side)) throw new BadUsage(say('cli.bot.side', { bot: spec.id, side }));
  return text;
}
