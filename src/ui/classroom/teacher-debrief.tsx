/** The debrief for the teacher: all its points on one page, what if, files, and a report for each student. */
import '../words/classroomDebrief';
import '../words/debrief';
import '../words/cards';
import '../debrief/debrief.css';
import './wall.css';
import { useCallback, useState } from 'react';
import { say } from '../../messages';
import type { ClassReport, ControlView } from '../../table/class-wire';
import { Drawing } from '../debrief/drawing';
import { download } from '../lib/download';
import { Problem } from '../online/problem';
import { useAct, useAsked } from '../online/use-asked';
import { classFile, classroom } from './api';
import { ReportSheet } from './report-sheet';
import { slidesOf } from './slides';
import { WhatIf } from './what-if-panel';

interface Props {
  readonly view: ControlView;
  readonly token: string;
}

function Files({ view, token }: Props) {
  const { busy, problem, run } = useAct();
  const fetchFile = (file: 'export.csv' | 'export.json') =>
    run(async () => {
      const text = await classFile(view.id, token, file).catch(() => {
        throw new Error(say('class.export.failed'));
      });
      download(
        `axis-class-${view.code}.${file.slice(7)}`,
        text,
        file.endsWith('csv') ? 'text/csv' : 'application/json',
      );
    });
  return (
    <section className="panel no-print" aria-labelledby="class-export">
      <h2 id="class-export">{say('class.export.title')}</h2>
      <p className="hint">{say('class.export.about')}</p>
      <p className="buttons">
        <button type="button" disabled={busy} onClick={() => void fetchFile('export.csv')}>
          {say('class.export.csv')}
        </button>
        <button type="button" disabled={busy} onClick={() => void fetchFile('export.json')}>
          {say('class.export.json')}
        </button>
      </p>
      <Problem text={problem} />
    </section>
  );
}

/** Fetched when they are wanted: a class may be of a hundred. */
function Reports({ view, token }: Props) {
  const [reports, setReports] = useState<readonly ClassReport[] | null>(null);
  const { busy, problem, run } = useAct();
  const seated = view.people.filter(({ side }) => side !== null);
  const load = () =>
    run(async () => {
      const all: ClassReport[] = [];
      for (const { id } of seated) all.push(await classroom.report(view.id, token, id));
      setReports(all);
    });
  return (
    <section className="class-reports" aria-labelledby="class-reports">
      <h2 id="class-reports" className="no-print">
        {say('class.report.all')}
      </h2>
      <p className="buttons no-print">
        <button type="button" disabled={busy || seated.length === 0} onClick={() => void load()}>
          {say('class.report.show')}
        </button>
        {reports && (
          <button type="button" className="primary" onClick={() => window.print()}>
            {say('class.report.print')}
          </button>
        )}
      </p>
      <Problem text={problem} />
      {reports?.map((report) => (
        <ReportSheet key={report.person} report={report} />
      ))}
    </section>
  );
}

export default function TeacherDebrief(props: Props) {
  const { view, token } = props;
  const ask = useCallback(() => classroom.debrief(view.id, token), [view.id, token]);
  const [asked, again] = useAsked(ask);
  if (asked.at === 'waiting') return <p className="loading">{say('class.debrief.loading')}</p>;
  if (asked.at === 'failed') {
    return (
      <>
        <Problem text={asked.text} />
        <p className="buttons">
          <button type="button" onClick={again}>
            {say('online.none.again')}
          </button>
        </p>
      </>
    );
  }
  const slides = slidesOf(asked.value, (chart) => <Drawing chart={chart} />);
  return (
    <div className="teacher-debrief debrief">
      <Files {...props} />
      {slides.map(({ id, title, body }) => (
        <section key={id} className="panel slide-panel no-print" aria-labelledby={`debrief-${id}`}>
          <h2 id={`debrief-${id}`}>{title}</h2>
          {body}
        </section>
      ))}
      <WhatIf view={view} />
      <Reports {...props} />
    </div>
  );
}
