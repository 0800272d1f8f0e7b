/** `axis replay GAME.json`: makes a game again from its seed and moves, and says where it differs from what is stored. */
import { Command, Option } from 'commander';
import { eventText, moveText, refusalText, say } from '../messages';
import { type ChronicleEvent, createGame, isOver, makeMove, type SetUp, type State, sideOfMove } from '../rules';
import { checkRecord, type GameRecord, keyedDice, matchSetUp, setUpOf } from '../scenario';
import { differencesOf } from './compare';
import { findScenario, readRecord } from './files';
import { type Format, formatOption, gameText } from './formats';
import { CheckFailed, type Io } from './io';
import { checkOut, deliver } from './output';
import type { PlayedGame } from './played';

interface ReplayOptions {
  readonly format?: Format;
  readonly scenario?: string;
  readonly out?: string;
  readonly force?: boolean;
}

const MOST_DIFFERENCES = 10;

interface Rebuilt {
  readonly state: State;
  readonly chronicle: ChronicleEvent[];
  readonly chronicleAt: number[];
}

/** Plays the moves of a record; a move that does not hold is the failure that this command looks for. */
function rebuildStepwise(file: string, setUp: SetUp, record: GameRecord): Rebuilt {
  const chronicle: ChronicleEvent[] = [];
  const dice = keyedDice(record.seed, record.stagedDice);
  const state = createGame(setUp, dice, chronicle);
  const chronicleAt: number[] = [];
  record.moves.forEach((move, i) => {
    chronicleAt.push(chronicle.length);
    const { turn, step } = state;
    const refusal = makeMove(state, move, dice, chronicle);
    if (!refusal) return;
    const place = { file, move: i + 1, turn, step, side: sideOfMove(move) ?? '', what: moveText(move) };
    throw new CheckFailed(say('cli.replay.refused', { ...place, why: refusalText(refusal) }));
  });
  return { state, chronicle, chronicleAt };
}

/** The first event that is not as stored, in words, and how many there should be. */
function chronicleDifference(stored: unknown, rebuilt: readonly ChronicleEvent[]): string[] {
  if (!Array.isArray(stored)) return [say('cli.replay.noList', { field: 'chronicle' })];
  const at = rebuilt.findIndex((event, i) => differencesOf(stored[i], event, 1).length > 0);
  const event = rebuilt[at];
  if (event) {
    const [first] = differencesOf(stored[at], event, 1);
    const place = { number: at + 1, turn: event.turn, rule: event.rule, text: eventText(event) };
    const values = first
      ? { path: first.path || '-', stored: first.stored, rebuilt: first.rebuilt }
      : { path: '-', stored: '-', rebuilt: '-' };
    return [say('cli.replay.event', { ...place, ...values })];
  }
  if (stored.length === rebuilt.length) return [];
  return [say('cli.replay.length', { stored: stored.length, rebuilt: rebuilt.length })];
}

function differences(whole: Readonly<Record<string, unknown>>, { state, chronicle }: Rebuilt): string[] {
  const events = 'chronicle' in whole ? chronicleDifference(whole.chronicle, chronicle) : [];
  const places = 'state' in whole ? differencesOf(whole.state, state, MOST_DIFFERENCES) : [];
  return [
    ...events,
    ...places.map(({ path, stored, rebuilt }) => say('cli.replay.field', { path: `state.${path}`, stored, rebuilt })),
  ];
}

function summary(file: string, game: PlayedGame, whole: Readonly<Record<string, unknown>>): string {
  const { state, record } = game;
  const compared = ['chronicle', 'state'].filter((field) => field in whole);
  const lines = [
    say('cli.replay.ok', { file, moves: record.moves.length, scenario: record.scenario, level: record.level }),
    compared.length > 0 ? say('cli.replay.same', { fields: compared.join(', ') }) : say('cli.replay.bare'),
    isOver(state)
      ? say('cli.replay.over', {
          moscow: say(`name.verdict.${state.moscowVerdict}`),
          tehran: say(`name.verdict.${state.tehranVerdict}`),
          moscowVp: state.moscow.vp,
          tehranVp: state.tehran.vp,
          turn: state.turn,
        })
      : say('cli.told.stands', { turn: state.turn, step: state.step }),
  ];
  return `${lines.join('\n')}\n`;
}

export function replayCommand(io: Io): Command {
  return new Command('replay')
    .description(say('cli.replay.about'))
    .argument('<game>', say('cli.replay.game'))
    .option('--scenario <file>', say('cli.replay.scenario'))
    .addOption(formatOption())
    .addOption(new Option('--out <file>', say('cli.option.out')))
    .option('--force', say('cli.option.force'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.replay.examples')}\n`)
    .action((file: string, options: ReplayOptions) => {
      checkOut(options);
      const { record, whole } = readRecord(file);
      const scenario = findScenario(options.scenario ?? record.scenario);
      const mismatches = checkRecord(record, scenario);
      if (mismatches.length > 0)
        throw new CheckFailed(mismatches.map(({ message }) => `${file}: ${message}.`).join('\n'));
      const setUp = matchSetUp(scenario, record) ?? setUpOf(scenario, record.level);
      const rebuilt = rebuildStepwise(file, setUp, record);
      const wrong = differences(whole, rebuilt);
      if (wrong.length > 0) throw new CheckFailed([say('cli.replay.differs', { file }), ...wrong].join('\n'));
      const commentary = record.moves.map(() => null);
      const told = { commentary, players: null, script: 'none' as const, departures: [], branch: null, problems: [] };
      const game: PlayedGame = { scenario, setUp, record, ...rebuilt, ...told };
      deliver(io, options.format ? gameText(game, options.format) : summary(file, game, whole), options);
    });
}
