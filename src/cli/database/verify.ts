/** `axis verify-db`: plays every stored match again on the present rules. To be run before a server is brought up to date. */
import { Command, Option } from 'commander';
import { say } from '../../messages';
import { RULES_VERSION } from '../../rules';
import { openCatalogue } from '../../server/match/catalogue';
import { allMatches, closeForRules, isLive, type Verified, verify } from '../../server/match/verify';
import type { Store } from '../../server/store/types';
import { CheckFailed, type Io, progress } from '../io';
import { type DatabaseOptions, databaseOption, withStore } from './open';

interface VerifyOptions extends DatabaseOptions {
  readonly close?: boolean;
  readonly format: 'text' | 'json';
}

function sentence(found: Verified): string {
  const { id, status, rulesVersion, scenario } = found.match;
  const values = { match: id, status, version: rulesVersion, scenario };
  switch (found.result) {
    case 'version':
      return say('cli.verify.version', { ...values, holds: String(found.holds) });
    case 'refused':
      return say('cli.verify.refused', { ...values, move: found.move, code: found.code });
    case 'scenario':
      return say('cli.verify.scenario', values);
    default:
      return say('cli.verify.noted', values);
  }
}

function asJson({ match, ...found }: Verified) {
  const { id, status, scenario, rulesVersion } = match;
  return { match: id, status, scenario, rulesVersion, ...found };
}

async function verifyAll(io: Io, store: Store, options: VerifyOptions): Promise<void> {
  const catalogue = openCatalogue();
  const bar = progress(io);
  const differing: Verified[] = [];
  let count = 0;
  for await (const match of allMatches(store)) {
    const found = await verify(store, catalogue, match);
    count++;
    bar.show(say('cli.verify.progress', { count }));
    if (found.result !== 'same') differing.push(found);
  }
  bar.clear();
  const closed: string[] = [];
  // What is merely noted wrongly can be played on: the log is the truth.
  const live = differing.filter(({ match, result }) => isLive(match) && result !== 'noted');
  if (options.close) {
    for (const { match } of live) if (await closeForRules(store, match, Date.now())) closed.push(match.id);
  }
  const left = live.filter(({ match }) => !closed.includes(match.id)).length;
  if (options.format === 'json') {
    const summary = { rulesVersion: RULES_VERSION, matches: count, differing: differing.map(asJson), closed };
    io.out(`${JSON.stringify(summary, null, 1)}\n`);
  } else {
    for (const found of differing) io.out(`${sentence(found)}\n`);
    io.out(`${say('cli.verify.done', { count, version: RULES_VERSION, differing: differing.length })}\n`);
    if (options.close) io.out(`${say('cli.verify.closed', { count: closed.length })}\n`);
  }
  if (left > 0) throw new CheckFailed(say('cli.verify.live', { count: left }));
}

export function verifyDbCommand(io: Io): Command {
  return new Command('verify-db')
    .description(say('cli.verify.about'))
    .addOption(databaseOption())
    .option('--close', say('cli.verify.closeOption'))
    .addOption(new Option('--format <format>', say('cli.option.format')).choices(['text', 'json']).default('text'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.verify.examples')}\n`)
    .action((options: VerifyOptions) => withStore(options, (store) => verifyAll(io, store, options)));
}
