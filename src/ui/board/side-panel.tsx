/** What a side has. Secrets appear only where the view holds them. */
import { say } from '../../messages';
import { business, corridor, incomeOf, power, type Side, type View } from '../../rules';
import { sideName } from '../lib/names';
import { SideSign } from './pieces';

interface Fact {
  readonly name: string;
  readonly value: string | number;
  readonly about?: string;
  readonly secret?: boolean;
  /** Its value is a word, so that it takes a line of its own. */
  readonly wide?: boolean;
}

function common(view: View, side: Side): Fact[] {
  const own = power(view, side);
  const { total } = incomeOf(view, side);
  const { withoutMap } = view.config.modifiers;
  const facts: Fact[] = [
    { name: say('name.track.treasury'), value: own.treasury, about: say('track.treasury.about') },
    { name: say('ui.side.income'), value: `+${total}`, about: say('ui.side.incomeAbout') },
  ];
  if (!withoutMap) {
    facts.push(
      { name: say('name.track.resolve'), value: own.resolve, about: say('track.resolve.about') },
      { name: say('name.track.candidates'), value: own.candidates, about: say('track.candidates.about') },
      { name: say('term.business'), value: business(view, side) },
    );
  }
  if (view.config.cards) facts.push({ name: say('ui.side.hand'), value: own.hand });
  if (view.config.modifiers.wayOut) facts.push({ name: say('name.track.exits'), value: own.exits });
  return facts;
}

function moscowsOwn(view: View): Fact[] {
  const facts: Fact[] = [];
  if (!view.config.modifiers.withoutMap) facts.push({ name: say('term.freeSorties'), value: view.freeSorties });
  if (view.s300Open) facts.push({ name: say('term.escrow'), value: view.s300Escrow });
  const { credits, channel } = view.secret;
  if (credits !== null && !view.config.modifiers.withoutMap) {
    facts.push({
      name: say('name.track.credits'),
      value: credits,
      about: say('track.credits.about'),
      secret: true,
      wide: true,
    });
  }
  if (channel !== null && channel !== 'none') {
    facts.push({ name: say('ui.side.channel'), value: say(`name.channel.${channel}`), secret: true, wide: true });
  }
  return facts;
}

function tehransOwn(view: View): Fact[] {
  const facts: Fact[] = [
    { name: say('name.track.airDefence'), value: view.airDefence, about: say('track.airDefence.about') },
    { name: say('name.track.chips'), value: view.chips, about: say('track.chips.about') },
  ];
  if (!view.config.modifiers.withoutMap) {
    facts.unshift({ name: say('name.track.brigades'), value: view.brigades, about: say('track.brigades.about') });
    facts.push({ name: say('term.corridor'), value: say('ui.side.corridor', { links: corridor(view) }) });
  }
  if (view.posture !== 'none')
    facts.push({ name: say('ui.side.posture'), value: say(`name.posture.${view.posture}`), wide: true });
  return facts;
}

export function SidePanel({ view, side }: { view: View; side: Side }) {
  const own = power(view, side);
  const facts = [...common(view, side), ...(side === 'moscow' ? moscowsOwn(view) : tehransOwn(view))];
  return (
    <section className={`panel side ${side}`} aria-labelledby={`side-${side}`}>
      <h2 id={`side-${side}`}>
        <SideSign side={side} /> {sideName(side)}
        {view.viewer === side && <span className="you"> {say('ui.side.you')}</span>}
        <span className="vp">{say('ui.side.vp', { vp: own.vp })}</span>
      </h2>
      <dl className="facts">
        {facts.map(({ name, value, about, secret, wide }) => (
          <div key={name} className={`${secret ? 'secret' : ''}${wide ? ' wide' : ''}`} title={about}>
            <dt>
              {name}
              {secret && <span className="tag">{say('ui.side.secret')}</span>}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
