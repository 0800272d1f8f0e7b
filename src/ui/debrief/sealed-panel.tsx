/** The sealed decisions: an overview of all turns, then each turn with both sides and the truth beside each other. */
import { say } from '../../messages';
import type { ChronicleEvent, View } from '../../rules';
import { type SealedTurn, sealedTurns } from '../../study/core/sealed';
import { SideSign } from '../board/pieces';
import { type Hidden as HiddenTurn, hiddenTurns } from '../lib/score';
import { RuleLink } from '../parts/rule-link';
import { ScrollBox } from '../parts/scroll-box';
import { sealedLines } from './sealed-text';

interface Props {
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
}

export const COLUMNS = ['turn', 'channel', 'posture', 'hits', 'accused', 'offer', 'bid', 'vote'] as const;
const NOTHING = '–';

export function hiddenCells({ channel, posture, hits, accused, offer, bid, vote }: HiddenTurn): (string | number)[] {
  return [
    channel ? say(`name.channel.${channel}`) : NOTHING,
    posture ? say(`name.posture.${posture}`) : NOTHING,
    hits ?? NOTHING,
    accused === null ? NOTHING : say(accused ? 'ui.yes' : 'ui.no'),
    offer ?? NOTHING,
    bid ?? NOTHING,
    vote ? say(`name.vote.${vote}`) : NOTHING,
  ];
}

export function Hidden({ view, events }: Props) {
  return (
    <section className="panel wide" aria-labelledby="hidden-title">
      <h2 id="hidden-title">
        {say('ui.hidden.title')} <RuleLink rule="14.1" />
      </h2>
      <ScrollBox label={say('ui.hidden.title')}>
        <table className="numbers">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {say(`ui.hidden.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hiddenTurns(events).map((one) => (
              <tr key={one.turn}>
                <th scope="row">{view.config.years[one.turn - 1]}</th>
                {hiddenCells(one).map((cell, n) => (
                  <td key={COLUMNS[n + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function OneTurn({ one, year }: { one: SealedTurn; year: string }) {
  const { moscow, tehran, truth } = sealedLines(one);
  return (
    <section className="sealed-turn" aria-label={year}>
      <h3>{year}</h3>
      <div className="sealed-columns">
        {(['moscow', 'tehran'] as const).map((side) => (
          <div key={side} className={side}>
            <h4>
              <SideSign side={side} size={16} /> {say('debrief.sealed.decided', { side })}
            </h4>
            <Lines lines={side === 'moscow' ? moscow : tehran} />
          </div>
        ))}
        <div className="truth">
          <h4>{say('debrief.sealed.truth')}</h4>
          <Lines lines={truth} />
        </div>
      </div>
    </section>
  );
}

export function Sealed({ view, events }: Props) {
  return (
    <section className="panel wide" aria-labelledby="sealed-title">
      <h2 id="sealed-title">
        {say('debrief.sealed.title')} <RuleLink rule="14.1" />
      </h2>
      <p className="hint">{say('debrief.sealed.about')}</p>
      {sealedTurns(events).map((one) => (
        <OneTurn key={one.turn} one={one} year={view.config.years[one.turn - 1] ?? ''} />
      ))}
    </section>
  );
}
