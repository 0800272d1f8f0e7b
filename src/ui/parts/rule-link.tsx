import { say, sayAny } from '../../messages';
import { CARDS, HEADLINES } from '../../rules';
import { address } from '../route';

function includes(list: readonly string[], id: string): boolean {
  return list.includes(id);
}

/** A card or headline that made something happen leads to what stands behind it. */
function OriginLink({ id, title }: { id: string; title: string }) {
  return (
    <a className="rule" href={address.sources(id)} target="_blank" rel="noreferrer" title={title}>
      {say('ui.sources.short')}
      <span className="visually-hidden"> {title}</span>
    </a>
  );
}

/** A rule number that opens the rulebook there, in a window of its own so that the game stays as it is. */
export function RuleLink({ rule }: { rule: string }) {
  if (includes(CARDS, rule)) return <OriginLink id={rule} title={sayAny(`card.${rule}.title`)} />;
  if (includes(HEADLINES, rule)) return <OriginLink id={rule} title={sayAny(`name.headline.${rule}`)} />;
  return (
    <a
      className="rule"
      href={address.rules(rule)}
      target="_blank"
      rel="noreferrer"
      title={say('ui.rule.open', { rule })}
    >
      <span className="visually-hidden">{say('ui.rule.word')} </span>
      {rule}
    </a>
  );
}
