/** All commands together: reads the call, runs it, and turns what went wrong into an exit code. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { say } from '../messages';
import { RULES_VERSION } from '../rules';
import { cardsCommand } from './cards';
import { backupCommand, restoreCommand } from './database/backup';
import { exportCommand } from './database/games';
import { matchesCommand, purgeCommand } from './database/matches';
import { verifyDbCommand } from './database/verify';
import { fuzzCommand } from './fuzz';
import { BadUsage, CheckFailed, Interrupted, type Io } from './io';
import { newCommand } from './new';
import { printCommand } from './print';
import { rebaseCommand } from './rebase';
import { replayCommand } from './replay';
import { rulesCommand } from './rules';
import { runCommand } from './run';
import { scenariosCommand } from './scenarios';
import { sourcesCommand } from './sources';
import { balanceCommand } from './study/balance';
import { compareCommand } from './study/compare';
import { simulateCommand } from './study/simulate';
import { tournamentCommand } from './study/tournament';
import { validateCommand } from './validate';

export const EXIT = { good: 0, failed: 1, usage: 2, interrupted: 130 } as const;

const HELP_WIDTH = 100;

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version: number } = JSON.parse(file) as { version: string };
  return say('cli.version', { version: number, rulesVersion: RULES_VERSION });
}

/** Parser's complaints on one line: "error: unknown option '--sed' (Did you mean --seed?)". */
function oneLine(text: string): string {
  return text.replace(/\n+\((.*)\)/, ' ($1)');
}

function build(io: Io): Command {
  const program = new Command('axis');
  const commands = [
    runCommand(io),
    scenariosCommand(io),
    validateCommand(io),
    replayCommand(io),
    fuzzCommand(io),
    rulesCommand(io),
    cardsCommand(io),
    sourcesCommand(io),
    printCommand(io),
    newCommand(io),
    rebaseCommand(io),
    simulateCommand(io),
    compareCommand(io),
    tournamentCommand(io),
    balanceCommand(io),
    matchesCommand(io),
    exportCommand(io),
    verifyDbCommand(io),
    backupCommand(io),
    restoreCommand(io),
    purgeCommand(io),
  ];
  program.description(say('cli.about')).version(version(), '-V, --version', say('cli.versionAbout'));
  program.addHelpText('after', `\n${say('cli.examples')}\n${say('cli.exampleLines')}\n\n${say('cli.exitCodes')}\n`);
  for (const command of commands) program.addCommand(command);
  for (const command of [program, ...commands]) {
    const path = command === program ? 'axis' : `axis ${command.name()}`;
    command.exitOverride().helpOption('-h, --help', say('cli.helpAbout'));
    command.showHelpAfterError(say('cli.seeHelp', { command: path }));
    command.configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(oneLine(text)),
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  }
  return program;
}

/**
 * Runs one call of `axis`.
 * @param args what stands after `axis`.
 * @returns the exit code: 0 good, 1 the check failed, 2 bad usage, 130 interrupted.
 */
export async function axis(args: readonly string[], io: Io): Promise<number> {
  try {
    await build(io).parseAsync(args, { from: 'user' });
    return EXIT.good;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.usage;
    if (error instanceof Error && error.message && isOurs(error)) io.err(`${error.message}\n`);
    if (error instanceof BadUsage) return EXIT.usage;
    if (error instanceof CheckFailed) return EXIT.failed;
    if (error instanceof Interrupted) return EXIT.interrupted;
    throw error;
  }
}

function isOurs(error: Error): boolean {
  return error instanceof BadUsage || error instanceof CheckFailed || error instanceof Interrupted;
}
