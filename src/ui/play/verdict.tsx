/** The end of a game: verdicts, where the points came from, who carried how much, what was hidden, what is left out. */
import { OMISSIONS, say } from '../../messages';
import { type ChronicleEvent, power, reachedPar, type SetUp, SIDES, type Side, type View } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { Chronicle } from '../board/chronicle';
import { SideSign } from '../board/pieces';
import { downloadGame } from '../lib/game-file';
import { sideName } from '../lib/names';
import { scenarios, titleOfGame } from '../lib/scenarios';
import { type Hidden as HiddenTurn, hiddenTurns, totals } from '../lib/score';
import { HumanCostPanel } from '../parts/human-cost';
import { Page } from '../parts/page';
import { RuleLink } from '../parts/rule-link';
import { ScrollBox } from '../parts/scroll-box';
import { StagedDice } from '../parts/staged-dice';
import { address } from '../route';

interface Props {
  readonly id: string;
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
  readonly setUp: SetUp;
  readonly record: GameRecord;
}

function verdictOf(view: View, side: Side) {
  return side === 'moscow' ? view.moscowVerdict : view.tehranVerdict;
}

function SideVerdict({ view, side }: { view: View; side: Side }) {
  const verdict = verdictOf(view, side);
  const par = side === 'moscow' ? view.config.parMoscow : view.config.parTehran;
  const { vp } = power(view, side);
  return (
    <section className={`panel verdict ${side}`} aria-labelledby={`verdict-${side}`}>
      <h2 id={`verdict-${side}`}>
        <SideSign side={side} size={26} /> {sideName(side)}: {say(`name.verdict.${verdict}`)}
      </h2>
      <p>{say(`verdict.${verdict}.text`)}</p>
      <p className="number">{say('ui.verdict.vp', { vp })}</p>
      <p>{say('ui.verdict.par', { par, reached: reachedPar(view, side) })}</p>
    </section>
  );
}

function parText(view: View): string {
  if (view.ending !== 'final') return say('par.collapse');
  const [moscow, tehran] = SIDES.map((side) => reachedPar(view, side));
  if (moscow && tehran) return say('par.both');
  return moscow ? say('par.moscow') : tehran ? say('par.tehran') : say('par.neither');
}

function Points({ view, events, setUp }: Pick<Props, 'view' | 'events' | 'setUp'>) {
  return (
    <section className="panel" aria-labelledby="points-title">
      <h2 id="points-title">{say('ui.verdict.points')}</h2>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{say('ui.verdict.line')}</th>
            <th scope="col">{sideName('moscow')}</th>
            <th scope="col">{sideName('tehran')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('ui.verdict.start')}</th>
            <td>{setUp.vp.moscow}</td>
            <td>{setUp.vp.tehran}</td>
          </tr>
          {totals(events).map(({ line, moscow, tehran }) => (
            <tr key={line}>
              <th scope="row">
                {say(`name.line.${line}`)} <RuleLink rule={say(`line.${line}.rule`)} />
              </th>
              <td>{moscow || '–'}</td>
              <td>{tehran || '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('ui.verdict.total')}</th>
            <td>{view.moscow.vp}</td>
            <td>{view.tehran.vp}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const BURDENS = ['aidGiven', 'jointUnits', 'jointHonoured', 'jointBroken'] as const;

function Burden({ view }: { view: View }) {
  return (
    <section className="panel" aria-labelledby="burden-title">
      <h2 id="burden-title">
        {say('burden.title')} <RuleLink rule="12.5" />
      </h2>
      <p className="hint">{say('burden.about')}</p>
      <table className="numbers">
        <thead>
          <tr>
            <td />
            <th scope="col">{sideName('moscow')}</th>
            <th scope="col">{sideName('tehran')}</th>
          </tr>
        </thead>
        <tbody>
          {BURDENS.map((burden) => (
            <tr key={burden}>
              <th scope="row">{say(`burden.${burden}`)}</th>
              <td>{view.moscow[burden]}</td>
              <td>{view.tehran[burden]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const COLUMNS = ['turn', 'channel', 'posture', 'hits', 'accused', 'offer', 'bid', 'vote'] as const;

const NOTHING = '–';

function cells({ channel, posture, hits, accused, offer, bid, vote }: HiddenTurn): (string | number)[] {
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

function Hidden({ view, events }: Pick<Props, 'view' | 'events'>) {
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
                {cells(one).map((cell, n) => (
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

function LeftOut({ scenario }: { scenario: string }) {
  const { leavesOut = [], outside = '' } = scenarios.find((one) => one.id === scenario) ?? {};
  return (
    <section className="panel wide left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">
        {say('omission.title')} <RuleLink rule="12.6" />
      </h2>
      <p>{say('omission.intro')}</p>
      <ul>
        {OMISSIONS.map((one) => (
          <li key={one}>
            <strong>{say(`omission.${one}.title`)}.</strong> {say(`omission.${one}.text`)}
          </li>
        ))}
      </ul>
      <p>{say('omission.closing')}</p>
      {leavesOut.length > 0 && (
        <>
          <h3>{say('ui.verdict.leavesOut')}</h3>
          <ul>
            {leavesOut.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {outside !== '' && (
        <>
          <h3>{say('ui.verdict.outside')}</h3>
          <p>{outside}</p>
        </>
      )}
    </section>
  );
}

function Questions({ scenario }: { scenario: string }) {
  const questions = scenarios.find((one) => one.id === scenario)?.questions ?? [];
  return (
    <section className="panel wide" aria-labelledby="questions-title">
      <h2 id="questions-title">{say('ui.verdict.questions')}</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}

export function VerdictPage({ id, view, events, setUp, record }: Props) {
  const lead = Math.abs(view.moscow.vp - view.tehran.vp);
  return (
    <Page title={say('ui.verdict.title')} className="verdict-page">
      <p className="lede">
        {say('ui.verdict.ending', {
          title: titleOfGame(record),
          level: record.level,
          ending: view.ending,
          year: view.config.years[view.turn - 1] ?? '',
        })}{' '}
        {view.ending === 'final' && `${say('ui.verdict.lead', { lead })} `}
        {parText(view)}
      </p>
      <StagedDice dice={record.stagedDice} />
      <p className="buttons">
        <a className="button" href={address.replay(id)}>
          {say('ui.verdict.replay')}
        </a>
        <button type="button" onClick={() => downloadGame(record)}>
          {say('ui.saves.download')}
        </button>
        <a className="button" href={address.home}>
          {say('ui.page.home')}
        </a>
      </p>
      <div className="panels">
        <SideVerdict view={view} side="moscow" />
        <SideVerdict view={view} side="tehran" />
        <LeftOut scenario={record.scenario} />
        <HumanCostPanel scenario={record.scenario} years={view.config.years.slice(0, view.turn)} />
        <Points view={view} events={events} setUp={setUp} />
        <Burden view={view} />
        <Hidden view={view} events={events} />
        <Questions scenario={record.scenario} />
        <section className="panel wide">
          <Chronicle view={view} events={events} staged={record.stagedDice} />
        </section>
      </div>
    </Page>
  );
}
