/**
 * `npm run fit`: plays games of bots against themselves, fits the evaluation of src/bots on them and writes its
 * coefficients. FIT_GAMES, FIT_BOT, FIT_ITERATIONS, FIT_ONLY and FIT_JOBS change the run; the same values give the same numbers.
 */
import { fork } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BotId } from '../bots';
import { parseBot } from '../bots';
import { COEFFICIENTS } from '../bots/coefficients';
import { dot, logisticFit, ridgeFit } from '../study/regression';
import { type Sample, samplesOf } from '../study/samples';
import { fuzzStarts } from './starts';

const GAMES = Number(process.env.FIT_GAMES ?? 4000);
const BOT = parseBot(process.env.FIT_BOT ?? 'steady')?.id ?? 'steady';
const ITERATIONS = Number(process.env.FIT_ITERATIONS ?? 60);
const JOBS = Number(process.env.FIT_JOBS ?? 2);
/** Scenarios to play, all when left out; a model without games keeps its coefficients. */
const ONLY = process.env.FIT_ONLY?.split(',');
const RIDGE = 30;
const HELD_OUT = 10;

/** Who plays game n: mostly the bot against itself, some with odd moves, some against or among novices. */
function seats(n: number): { moscow: BotId; tehran: BotId; astray: number } {
  const kind = Math.floor(n / 2) % 8;
  if (kind === 0) return { moscow: 'novice', tehran: 'novice', astray: 0 };
  if (kind === 1)
    return n % 2 ? { moscow: BOT, tehran: 'novice', astray: 0 } : { moscow: 'novice', tehran: BOT, astray: 0 };
  return { moscow: BOT, tehran: BOT, astray: kind % 3 === 0 ? 0.15 : kind % 3 === 1 ? 0 : 0.05 };
}

function play(job: number, file: string): void {
  const starts = fuzzStarts(ONLY);
  const lines: string[] = [];
  for (let n = job; n < GAMES; n += JOBS) {
    const start = starts[n % starts.length]!;
    const samples = samplesOf({ setUp: start.setUp, seed: `fit/${n}`, iterations: ITERATIONS, ...seats(n) });
    for (const sample of samples) lines.push(JSON.stringify(sample));
    if (job === 0 && n % 50 < JOBS) process.stderr.write(`\r${n} of ${GAMES} games `);
  }
  writeFileSync(file, lines.join('\n'));
}

function row({ x, turnsLeft }: Sample): Float64Array {
  const n = x.length;
  const out = new Float64Array(2 * n);
  x.forEach((value, i) => {
    out[i] = value;
    out[n + i] = (value * turnsLeft) / 10;
  });
  return out;
}

function fitModel(samples: readonly Sample[]) {
  const train = samples.filter((_, i) => i % HELD_OUT !== 0);
  const test = samples.filter((_, i) => i % HELD_OUT === 0);
  const lasted = train.filter((one) => !one.collapsed);
  const rows = lasted.map(row);
  const moscow = ridgeFit({ rows, values: lasted.map((one) => one.moscow ?? 0) }, RIDGE);
  const tehran = ridgeFit({ rows, values: lasted.map((one) => one.tehran ?? 0) }, RIDGE);
  const collapse = logisticFit({ rows: train.map(row), values: train.map((one) => Number(one.collapsed)) }, RIDGE / 10);
  // Spread of the lead: a + b times the root of the turns left, on games never fitted on.
  const unseen = test.filter((one) => !one.collapsed);
  const errors = unseen.map((one) => {
    const x = row(one);
    const lead = (one.moscow ?? 0) - (one.tehran ?? 0);
    return { root: Math.sqrt(one.turnsLeft), error: Math.abs(lead - dot(x, moscow) + dot(x, tehran)) };
  });
  const [a, b] = ridgeFit(
    { rows: errors.map(({ root }) => Float64Array.of(1, root)), values: errors.map(({ error }) => error * 1.2533) },
    0,
  );
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
  const loss = mean(
    test.map((one) => {
      const p = 1 / (1 + Math.exp(-dot(row(one), collapse)));
      return -Math.log(Math.max(1e-6, one.collapsed ? p : 1 - p));
    }),
  );
  const base = mean(train.map((one) => Number(one.collapsed)));
  const leads = unseen.map((one) => (one.moscow ?? 0) - (one.tehran ?? 0));
  const centre = mean(leads);
  const report = {
    positions: samples.length,
    collapsed: base,
    leadError: mean(errors.map(({ error }) => error)),
    leadErrorOfMean: mean(leads.map((lead) => Math.abs(lead - centre))),
    collapseLogLoss: loss,
    collapseLogLossOfMean: -(base * Math.log(base) + (1 - base) * Math.log(1 - base)),
  };
  const round = (w: Float64Array) => Array.from(w, (v) => Math.round(v * 10_000) / 10_000);
  const spread = [Math.max(0.5, a ?? 1), Math.max(0.2, b ?? 1)];
  return {
    model: {
      moscow: round(moscow),
      tehran: round(tehran),
      collapse: round(collapse),
      spread: round(Float64Array.from(spread)),
    },
    report,
  };
}

const [, , job, file] = process.argv;
if (job !== undefined && file !== undefined) play(Number(job), file);
else {
  const files = Array.from({ length: JOBS }, (_, i) => join(tmpdir(), `axis-fit-${process.pid}-${i}.ndjson`));
  await Promise.all(
    files.map(
      (path, i) =>
        new Promise<void>((resolve, reject) => {
          const child = fork(fileURLToPath(import.meta.url), [String(i), path]);
          child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`job ${i} ended with ${code}`))));
        }),
    ),
  );
  const samples = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Sample),
  );
  for (const path of files) rmSync(path);
  const models = { ...COEFFICIENTS };
  const reports: Record<string, unknown> = {};
  for (const name of ['map', 'votes'] as const) {
    const own = samples.filter(({ votes }) => votes === (name === 'votes'));
    if (own.length === 0) continue;
    const { model, report } = fitModel(own);
    models[name] = model;
    reports[name] = report;
  }
  writeFileSync(new URL('../bots/coefficients.json', import.meta.url), `${JSON.stringify(models)}\n`);
  console.log(JSON.stringify({ games: GAMES, bot: BOT, iterations: ITERATIONS, ...reports }, null, 1));
}
