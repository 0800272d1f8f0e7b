/** The board of one table as the teacher may see it: what both sides may see, nothing sealed. */
import '../words/cards';
import '../online/online.css';
import { say } from '../../messages';
import type { ClassOptions } from '../../table/class-wire';
import { useLine } from '../online/use-online';
import { Page } from '../parts/page';
import { Onlooking } from './onlooking';
import { usePlanned } from './planned';

interface Props {
  readonly match: string;
  readonly number: number;
  readonly options: ClassOptions;
  /** Of the control link. */
  readonly token: string;
  readonly onBack: () => void;
}

export default function WatchTable({ match, number, options, token, onBack }: Props) {
  const { online, shown } = useLine(match, token);
  const view = usePlanned(shown?.view, options);
  const title = say('control.Table', { table: number });
  const back = (
    <button type="button" className="plain" onClick={onBack}>
      {say('control.watch.back')}
    </button>
  );
  if (shown?.line === 'refused') {
    return (
      <Page title={title} className="classroom">
        <p role="alert" className="alert">
          {say('class.line.refusedLink')}
        </p>
        <p className="buttons">{back}</p>
      </Page>
    );
  }
  if (!online || !view || !shown?.table) return <p className="loading">{say('online.line.connecting')}</p>;
  const { table } = shown;
  return <Onlooking online={online} shown={{ ...shown, view, table }} title={title} tools={back} />;
}
