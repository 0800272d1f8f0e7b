/** What a study says: charts, tables, plain words, and files to take away. */
import { useEffect, useMemo, useRef } from 'react';
import { say } from '../../messages';
import { fixed, percent } from '../../report/figures';
import { compareReport, simulateReport } from '../../report/study';
import { RULES_VERSION } from '../../rules';
import { type Compared, compareRows } from '../../study/core/compare';
import { csv } from '../../study/core/csv';
import { lineOf } from '../../study/core/line';
import type { PlayedRow } from '../../study/core/row';
import { download } from '../lib/download';
import { Blocks } from './blocks';
import { commandOf, type Planned, type Wish } from './wish';

export interface Studied {
  readonly wish: Wish;
  /** One setting, or two for a what-if. */
  readonly plans: readonly Planned[];
  readonly played: readonly (readonly PlayedRow[])[];
}

function reportOf({ plans, played }: Studied) {
  const settings = plans.map((plan, n) => ({
    settings: plan.settings,
    rows: (played[n] ?? []).map(({ row }) => row),
  }));
  const [a, b] = settings;
  if (!a) throw new Error('a study has a setting');
  return b ? compareReport(a, b) : simulateReport(a.settings, a.rows);
}

type Report = ReturnType<typeof reportOf>;

/** The figures that somebody asks for first. */
const FIRST = ['score.moscow', 'collapsed', 'margin'] as const;
const SHARES: readonly string[] = ['score.moscow', 'collapsed'];

function plainText({ figure, a, b, difference }: Compared): string {
  const name = say(`cli.compare.figure.${figure}`);
  if (difference.low === 0 && difference.high === 0) return say('ui.study.plain.same', { figure: name });
  const text = (value: number) => (SHARES.includes(figure) ? percent(value) : fixed(value, 2));
  return say('ui.study.plain', {
    figure: name,
    a: text(a.value),
    b: text(b.value),
    difference: text(difference.value),
    low: text(difference.low),
    high: text(difference.high),
    seen: difference.low > 0 ? 'more' : difference.high < 0 ? 'less' : 'open',
  });
}

function Plain({ studied }: { studied: Studied }) {
  const [a, b] = studied.played.map((rows) => rows.map(({ row }) => row));
  if (!a || !b) return null;
  const figures = compareRows(a, b).filter(({ figure }) => FIRST.some((one) => one === figure));
  return (
    <section aria-labelledby="plain-title">
      <h3 id="plain-title">{say('ui.study.plain.title')}</h3>
      <ul>
        {figures.map((one) => (
          <li key={one.figure}>{plainText(one)}</li>
        ))}
      </ul>
    </section>
  );
}

interface FilesProps {
  readonly studied: Studied;
  readonly report: Report;
}

function Files({ studied, report }: FilesProps) {
  const { wish, plans, played } = studied;
  const name = `axis-study-${wish.scenario}`;
  // Two settings share one table: their letters tell them apart.
  const rows = played.flatMap((list, n) =>
    list.map(({ row }) => (plans.length > 1 ? { ...row, pairing: n === 0 ? 'A' : 'B' } : row)),
  );
  const html = async () => {
    const { renderReport } = await import('../../charts');
    const footer = say('cli.study.footer', { version: RULES_VERSION });
    download(`${name}.html`, renderReport(report.blocks, footer), 'text/html');
  };
  const json = () => download(`${name}.json`, `${JSON.stringify(report.data, null, 2)}\n`);
  const games = () => {
    const lines = played.flatMap((list, n) => list.map((one) => lineOf(plans[n]!.setUp, one)));
    download(`${name}.ndjson`, lines.join(''), 'application/x-ndjson');
  };
  return (
    <section aria-labelledby="files-title">
      <h3 id="files-title">{say('ui.study.export')}</h3>
      <p className="buttons">
        <button type="button" onClick={() => void html()}>
          {say('ui.study.html')}
        </button>
        <button type="button" onClick={() => download(`${name}.csv`, csv(rows), 'text/csv')}>
          {say('ui.study.csv')}
        </button>
        <button type="button" onClick={json}>
          {say('ui.study.json')}
        </button>
        <button type="button" onClick={games}>
          {say('ui.study.ndjson')}
        </button>
      </p>
      <p className="hint">{say('ui.study.command')}</p>
      <pre className="command">
        <code>
          {commandOf(wish)}
          {wish.whatIf && `\n${commandOf(wish, [...wish.changes, wish.whatIf])}`}
        </code>
      </pre>
    </section>
  );
}

export function Results({ studied }: { studied: Studied }) {
  const { wish, played } = studied;
  const done = played[0]?.length ?? 0;
  const report = useMemo(() => (done > 0 ? reportOf(studied) : null), [studied, done]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="study-results" aria-labelledby="results-title">
      <h2 id="results-title" ref={title} tabIndex={-1}>
        {say('ui.study.results')}
      </h2>
      {done === 0 && <p>{say('ui.study.nothing')}</p>}
      {done > 0 && done < wish.games && <p className="alert">{say('ui.study.stopped', { done, all: wish.games })}</p>}
      {report && (
        <>
          {wish.whatIf && <Plain studied={studied} />}
          <p className="hint">{say('ui.study.intervals')}</p>
          <Files studied={studied} report={report} />
          <Blocks blocks={report.blocks} title={say('ui.study.results')} slim={window.innerWidth < 560} />
        </>
      )}
    </section>
  );
}
