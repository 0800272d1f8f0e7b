/**
 * `npm run soak`: the long checks at their full figures. Each writes its row of docs/measurements/soak.md as it ends, and
 * the run exits 1 if any failed. SOAK_GAMES makes a shorter run, which writes nothing; SOAK_ONLY runs those whose name has
 * this word.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BOTS, sidesOf } from '../bots';
import type { Side } from '../rules';
import { seedFrom } from '../scenario';
import { playOnProcesses } from '../server/soak/processes';
import { postgresHere, redisHere, startPostgres, startRedis } from '../server/soak/services';
import { playBots } from '../study/core/play';
import { type FuzzReport, fuzz, tooShort } from '../study/fuzz';
import { onlineChecks } from './soakOnline';
import { fuzzStarts } from './starts';

const FULL = 20_000;
const GAMES = Number(process.env.SOAK_GAMES ?? FULL);
const TWIN_GAMES = Math.min(1000, GAMES);
const SEED = 'soak-1';
const DECISIONS = 5 * GAMES;

interface Check {
  readonly name: string;
  readonly figure: string;
  readonly passed: boolean;
  readonly seconds: number;
}
const checks: Check[] = [];
const ONLY = process.env.SOAK_ONLY ?? '';

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

const dir = new URL('../../docs/measurements/', import.meta.url);
const HEAD = [
  '# Soak',
  '',
  `\`npm run soak\` (one row: \`SOAK_ONLY="kill -9" npm run soak\`); ${FULL} fuzzed games, seed ${SEED}. Every row says when it was run.`,
  '',
  '| check | result | figure | seconds | run |',
  '|---|---|---|---|---|',
];

/** Replaces the row of a check in the report, or adds it. */
function keepRow({ name, passed, figure, seconds }: Check): void {
  const file = new URL('soak.md', dir);
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const rows = before.filter((line) => line.startsWith('| ') && !line.startsWith('| check |'));
  const day = new Date().toISOString().slice(0, 10);
  const row = `| ${name} | ${passed ? 'passed' : 'FAILED'} | ${figure} | ${seconds} | ${day}, node ${process.version} |`;
  const at = rows.findIndex((line) => line.startsWith(`| ${name} |`));
  if (at < 0) rows.push(row);
  else rows[at] = row;
  mkdirSync(dir, { recursive: true });
  writeFileSync(file, [...HEAD, ...rows, ''].join('\n'));
}

async function check(name: string, run: () => Promise<{ passed: boolean; figure: string }>): Promise<void> {
  if (!name.includes(ONLY)) return;
  const from = performance.now();
  const { passed, figure } = await run();
  const seconds = Math.round((performance.now() - from) / 1000);
  checks.push({ name, figure, passed, seconds });
  if (GAMES === FULL) keepRow({ name, figure, passed, seconds });
  log(`${passed ? 'ok    ' : 'FAILED'} ${name}: ${figure} (${seconds} s)`);
}

function describe(report: FuzzReport): string {
  const reached = Object.entries(report.reached).map(([id, r]) => `${id} ${((100 * r.final) / r.games).toFixed(0)} %`);
  const failures = report.failures.map((f) => `${f.start}: ${f.problem}`);
  return [
    `${report.games} games, ${report.moves} moves, ${report.failures.length} violations`,
    `last Reckoning reached: ${reached.join(', ')}`,
    ...(report.missing.length > 0 ? [`never visited: ${report.missing.join(', ')}`] : []),
    ...failures,
  ].join('; ');
}

function transcript(scenario: string): string {
  const axis = fileURLToPath(new URL('./axis.mjs', import.meta.url));
  const args = ['run', scenario, '--seed', '0123456789abcdef0123456789abcdef', '--format', 'json'];
  return spawnSync(process.execPath, [axis, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
}

const starts = fuzzStarts();
await check('fuzz', async () => {
  const report = await fuzz({
    starts,
    games: GAMES,
    seed: SEED,
    onProgress: (done, games) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${games} games `);
    },
  });
  const short = tooShort(report);
  const passed = report.failures.length === 0 && report.missing.length === 0 && short.length === 0;
  return { passed, figure: describe(report) };
});
await check('one seed, one result (fuzz)', async () => {
  const run = () => fuzz({ starts, games: TWIN_GAMES, seed: 'twin', coverage: false });
  const [a, b] = [await run(), await run()];
  return {
    passed: JSON.stringify(a) === JSON.stringify(b),
    figure: `${TWIN_GAMES} games twice, fingerprint ${a.fingerprint}`,
  };
});
await check('one seed, identical bytes (axis run)', async () => {
  const ids = [...new Set(starts.map((start) => start.setUp.config.scenario))];
  const same = ids.filter((id) => {
    const first = transcript(id);
    return first.length > 0 && first === transcript(id);
  });
  return { passed: same.length === ids.length, figure: `${same.length} of ${ids.length} scenarios` };
});

await check('bots make legal decisions only', async () => {
  let decisions = 0;
  let games = 0;
  for (; decisions < DECISIONS; games++) {
    const { setUp } = starts[games % starts.length]!;
    const pick = (side: Side) => {
      const able = BOTS.filter((id) => sidesOf(id).includes(side));
      return {
        id: able[Math.floor(games / starts.length + (side === 'moscow' ? 0 : 5)) % able.length]!,
        budget: { iterations: 12 },
      };
    };
    // An illegal decision throws.
    decisions += playBots({ setUp, seed: seedFrom(`bots/${games}`), moscow: pick('moscow'), tehran: pick('tehran') })
      .moves.length;
  }
  return { passed: true, figure: `${decisions} decisions in ${games} games, every bot, scenario and level` };
});

for (const [name, run] of onlineChecks()) await check(name, run);

/** 500 matches at the full figure. */
const MATCHES = Math.min(500, Math.ceil(GAMES / 40));

for (const processes of [2, 4]) {
  const name = `${processes} server processes on one PostgreSQL and one Redis`;
  if (!postgresHere || !redisHere) {
    log(`skipped ${name}: PostgreSQL or Redis is missing`);
    continue;
  }
  await check(name, async () => {
    const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    try {
      const shared = { database: postgres.url, redis, processes, matches: MATCHES, moves: 40, log };
      const report = await playOnProcesses({ ...shared, rolling: true, outage: true });
      const { acts, connections, stops, problems } = report;
      const figures = `${MATCHES} matches, ${acts} acts, ${connections} connections, each process replaced (at most ${Math.max(...stops)} ms), Redis away and back`;
      return { passed: problems.length === 0, figure: [figures, ...problems.slice(0, 5)].join('; ') };
    } finally {
      await redis.stop();
      await postgres.stop();
    }
  });
}

const failed = checks.filter((c) => !c.passed).length;
log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
