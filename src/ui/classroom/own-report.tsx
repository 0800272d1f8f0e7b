/** A student's own page of the report. */
import '../words/classroomDebrief';
import '../words/debrief';
import { useCallback } from 'react';
import { say } from '../../messages';
import type { ClassSeat } from '../../table/class-wire';
import { Problem } from '../online/problem';
import { useAsked } from '../online/use-asked';
import { Page } from '../parts/page';
import { classroom } from './api';
import { ReportSheet } from './report-sheet';

interface Props {
  readonly seat: ClassSeat;
  readonly onBack: () => void;
}

export default function OwnReport({ seat, onBack }: Props) {
  const ask = useCallback(() => classroom.report(seat.class, seat.token, seat.person), [seat]);
  const [asked] = useAsked(ask);
  return (
    <Page title={say('class.report.title')} className="classroom report-page">
      <p className="buttons no-print">
        <button type="button" onClick={onBack}>
          {say('class.report.back')}
        </button>
        <button type="button" className="primary" onClick={() => window.print()}>
          {say('class.report.print')}
        </button>
      </p>
      {asked.at === 'waiting' && <p className="loading">{say('online.loading')}</p>}
      {asked.at === 'failed' && <Problem text={asked.text} />}
      {asked.at === 'there' && <ReportSheet report={asked.value} />}
    </Page>
  );
}
