/** The board of a game without the map (13.5): the plant, the chips, the treasuries, and the resolutions one by one. */
import { say } from '../../messages';
import { BALANCE, type ChronicleEvent, power, SIDES, type View } from '../../rules';
import { sideName } from '../lib/names';
import { RuleLink } from '../parts/rule-link';
import { ScrollBox } from '../parts/scroll-box';
import { SideSign } from './pieces';

const NOTHING = '–';

/** A row of boxes, filled up to the value, with the number in words. */
function Boxes({ value, of, label }: { value: number; of: number; label: string }) {
  return (
    <p className="boxes">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: of }, (_, n) => n + 1).map((number) => (
        <span key={number} aria-hidden="true" className={number <= value ? 'box full' : 'box'}>
          {number}
        </span>
      ))}
    </p>
  );
}

function Resolutions({ view, events }: { view: View; events: readonly ChronicleEvent[] }) {
  return (
    <ScrollBox label={say('ui.votes.resolutions')}>
      <table className="numbers">
        <caption>{say('ui.votes.resolutions')}</caption>
        <thead>
          <tr>
            {(['turn', 'offer', 'vote'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`ui.votes.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.config.years.map((year, n) => {
            const ofTurn = events.filter(({ turn }) => turn === n + 1);
            const offer = ofTurn.find((event) => event.code === 'offer');
            const vote = ofTurn.find((event) => event.code === 'vote');
            return (
              <tr key={year} aria-current={view.turn === n + 1 ? 'step' : undefined}>
                <th scope="row">{year}</th>
                <td>{offer?.code === 'offer' ? offer.values.amount : NOTHING}</td>
                <td>{vote?.code === 'vote' ? say(`name.vote.${vote.values.vote}`) : NOTHING}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

export function VotesBoard({ view, events }: { view: View; events: readonly ChronicleEvent[] }) {
  const { steps } = BALANCE.MODIFIER.bushehr;
  const { chips } = BALANCE.MODIFIER.centrifuges;
  return (
    <section className="map-panel votes-board" aria-labelledby="votes-title">
      <h2 id="votes-title">{say('ui.votes.title')}</h2>
      <div className="vote-markers">
        <section className="panel" aria-labelledby="bushehr-title">
          <h3 id="bushehr-title">
            {say('name.track.bushehr')} <RuleLink rule="13.5" />
          </h3>
          <Boxes value={view.bushehr} of={steps} label={say('ui.votes.bushehr', { value: view.bushehr, of: steps })} />
          <p className="hint">{say('track.bushehr.about')}</p>
        </section>
        <section className="panel" aria-labelledby="chips-title">
          <h3 id="chips-title">{say('name.track.chips')}</h3>
          <Boxes value={view.chips} of={chips} label={say('ui.votes.chips', { value: view.chips, of: chips })} />
          <p className="hint">{say('track.chips.about')}</p>
        </section>
        {SIDES.map((side) => (
          <section key={side} className={`panel side ${side}`} aria-label={say('ui.votes.treasury', { side })}>
            <h3>
              <SideSign side={side} /> {sideName(side)}
            </h3>
            <p className="number">{say('ui.council.treasury', { amount: power(view, side).treasury })}</p>
          </section>
        ))}
      </div>
      <Resolutions view={view} events={events} />
    </section>
  );
}
