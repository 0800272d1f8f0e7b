/** What a side has, as instruments. Secrets appear only where the view holds them. */
import { memo } from 'react';
import { say } from '../../messages';
import { BALANCE, business, corridor, incomeOf, power, type Side, type View } from '../../rules';
import { paysNow } from '../lib/goals';
import { sideName } from '../lib/names';
import { type Dial, dialValue, readingOf } from '../lib/readings';
import { Delta, Instrument } from './instrument';
import { SideSign } from './pieces';

interface Props {
  readonly view: View;
  readonly side: Side;
  /** The board at the viewer's last look, if it is known. */
  readonly before: View | null;
}

interface Fact {
  readonly name: string;
  readonly value: string | number;
  readonly change?: number;
  readonly about?: string;
  readonly rule?: string;
  /** Where it is a dial, its reading says what it does. */
  readonly dial?: Dial;
  readonly secret?: boolean;
  /** Its value is a word, so that it takes a line of its own. */
  readonly wide?: boolean;
}

function incomeParts(view: View, side: Side): string {
  const { total, ...parts } = incomeOf(view, side);
  const list = (['base', 'business', 'oil', 'trust', 'other'] as const)
    .filter((part) => part === 'base' || parts[part] !== 0)
    .map((part) => say(`now.part.${part}`, { amount: parts[part] }));
  return say('now.parts', { list: list.join(' + '), total });
}

function common(view: View, side: Side, fact: (dial: Dial) => Fact): Fact[] {
  const own = power(view, side);
  const { withoutMap, wayOut } = view.config.modifiers;
  const facts: Fact[] = [
    {
      name: say('ui.side.paysNow'),
      value: say('ui.side.vp', { vp: `+${paysNow(view, side)}` }),
      about: say('ui.side.paysAbout'),
      rule: '10.3',
      wide: true,
    },
    fact('treasury'),
    {
      name: say('ui.side.income'),
      value: `+${incomeOf(view, side).total}`,
      about: `${say('ui.side.incomeAbout')} ${incomeParts(view, side)}.`,
      rule: '10.4',
    },
  ];
  if (!withoutMap) {
    const trade = { name: say('term.business'), value: business(view, side), about: say('now.business'), rule: '1.5' };
    facts.push(fact('resolve'), fact('candidates'), trade);
  }
  if (view.config.cards) {
    facts.push({
      name: say('ui.side.hand'),
      value: own.hand,
      about: say('now.hand', { limit: BALANCE.HAND_LIMIT }),
      rule: 'C2.3',
    });
  }
  if (wayOut) {
    facts.push({ name: say('name.track.exits'), value: own.exits, about: say('track.exits.about'), rule: '13.5' });
  }
  return facts;
}

function moscowsOwn(view: View, fact: (dial: Dial) => Fact): Fact[] {
  const facts: Fact[] = [];
  const { withoutMap } = view.config.modifiers;
  const { credits, channel } = view.secret;
  if (!withoutMap) {
    const about = say('now.freeSorties', { paid: BALANCE.PAID_SORTIES });
    facts.push({ name: say('term.freeSorties'), value: view.freeSorties, about, rule: '5.2' });
  }
  if (view.s300Open) {
    facts.push({ name: say('term.escrow'), value: view.s300Escrow, about: say('now.escrow'), rule: '4.10' });
  }
  if (credits !== null && !withoutMap) facts.push({ ...fact('credits'), secret: true, wide: true });
  if (channel !== null && channel !== 'none') {
    const value = say(`name.channel.${channel}`);
    facts.push({
      name: say('ui.side.channel'),
      value,
      about: say('now.chosen'),
      rule: '7.4',
      secret: true,
      wide: true,
    });
  }
  return facts;
}

function tehransOwn(view: View, fact: (dial: Dial) => Fact): Fact[] {
  const facts = [fact('airDefence'), fact('chips')];
  if (!view.config.modifiers.withoutMap) {
    const links = corridor(view);
    facts.unshift(fact('brigades'));
    facts.push({
      name: say('term.corridor'),
      value: say('ui.side.corridor', { links }),
      about: say('now.corridor', { links, full: BALANCE.SCORE.corridorFull }),
      rule: '1.6',
    });
  }
  if (view.posture !== 'none') {
    const value = say(`name.posture.${view.posture}`);
    facts.push({ name: say('ui.side.posture'), value, about: say('now.chosen'), rule: '7.4', wide: true });
  }
  return facts;
}

export const SidePanel = memo(function SidePanel({ view, side, before }: Props) {
  const own = power(view, side);
  const fact = (dial: Dial): Fact => ({
    name: say(`name.track.${dial}`),
    value: dialValue(view, dial, side),
    change: before ? dialValue(view, dial, side) - dialValue(before, dial, side) : 0,
    rule: say(`track.${dial}.rule`),
    dial,
  });
  const facts = [...common(view, side, fact), ...(side === 'moscow' ? moscowsOwn(view, fact) : tehransOwn(view, fact))];
  return (
    <section className={`panel side ${side}`} aria-labelledby={`side-${side}`}>
      <h2 id={`side-${side}`}>
        <SideSign side={side} /> {sideName(side)}
        {view.viewer === side && <span className="you"> {say('ui.side.you')}</span>}
        <span className="vp">
          {say('ui.side.vp', { vp: own.vp })}
          <Delta change={before ? own.vp - power(before, side).vp : 0} />
        </span>
      </h2>
      <dl className="facts">
        {facts.map(({ name, value, change = 0, about, rule, dial, secret, wide }) => (
          <Instrument
            key={name}
            className={`${secret ? 'secret' : ''}${wide ? ' wide' : ''}`}
            tag={secret ? say('ui.side.secret') : undefined}
            {...{ name, value, change, about, rule }}
            read={dial && (() => readingOf(view, dial, side))}
          />
        ))}
      </dl>
    </section>
  );
});
