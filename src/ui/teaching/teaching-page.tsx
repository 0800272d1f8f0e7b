/** Teach, on paper: the pack for any lesson, and the lesson with one scenario; printed from here. */
import '../words/teaching';
import data from 'virtual:teaching';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { say } from '../../messages';
import { generalSheets, lessonSheets, roleSheets, type Sheet, type SheetKind, worksheets } from '../../teaching/sheets';
import { Page } from '../parts/page';
import { address } from '../route';
import { PaperChoice, usualPaper } from './paper-choice';
import { SheetView } from './sheet-view';
import './teaching.css';

/** Sheets with buttons that print some or all of them. */
function Printable({ sheets }: { sheets: readonly Sheet[] }) {
  const [paper, setPaper] = useState(usualPaper);
  const [only, setOnly] = useState<SheetKind | null>(null);
  const print = (kind: SheetKind | null) => {
    flushSync(() => setOnly(kind));
    window.print();
  };
  const has = (kind: SheetKind) => sheets.some((sheet) => sheet.kind === kind);
  return (
    <div className={`sheets paper-${paper} ${only ? `only-${only}` : ''}`}>
      <div className="print-tools">
        <PaperChoice paper={paper} choose={setPaper} />
        <p className="buttons">
          <button type="button" className="primary" onClick={() => print(null)}>
            {say('teaching.print.all')}
          </button>
          {has('plan') && (
            <button type="button" onClick={() => print('plan')}>
              {say('teaching.print.plan')}
            </button>
          )}
          <button type="button" onClick={() => print('worksheet')}>
            {say('teaching.print.worksheets')}
          </button>
          <button type="button" onClick={() => print('role')}>
            {say('teaching.print.roles')}
          </button>
        </p>
      </div>
      {sheets.map((sheet) => (
        <SheetView key={sheet.id} sheet={sheet} />
      ))}
    </div>
  );
}

function Lessons() {
  return (
    <section aria-labelledby="lessons-title" className="lessons">
      <h2 id="lessons-title">{say('teaching.nav')}</h2>
      <ul>
        {data.scenarios.map(({ id, title, period, minutes, turns }) => (
          <li key={id} className="panel">
            <h3>
              <a href={address.teaching(id)}>{title}</a>
            </h3>
            <p className="hint">
              {period} · {say('teaching.lesson.short', { turns: turns.length, minutes })}
            </p>
            <p>{data.lessons[id]?.fit}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function TeachingPage({ scenario }: { scenario: string }) {
  if (scenario === '') {
    return (
      <Page title={say('teaching.title')} className="teaching">
        <p className="lede">{say('teaching.lede')}</p>
        <Lessons />
        <Printable sheets={generalSheets(data)} />
      </Page>
    );
  }
  const facts = data.scenarios.find(({ id }) => id === scenario);
  if (!facts) {
    return (
      <Page title={say('teaching.title')} className="teaching">
        <p role="alert">{say('teaching.unknown', { scenario })}</p>
        <Lessons />
      </Page>
    );
  }
  return (
    <Page title={say('teaching.lesson.title', { title: facts.title })} className="teaching">
      <p className="lede">{facts.subtitle}</p>
      <p className="buttons">
        <a className="button" href={address.kit(scenario)}>
          {say('teaching.kit')}
        </a>
        <a className="button" href={address.teaching()}>
          {say('teaching.all')}
        </a>
      </p>
      <Printable sheets={[...lessonSheets(data, facts), ...worksheets(data), ...roleSheets(data)]} />
    </Page>
  );
}
