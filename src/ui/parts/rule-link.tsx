import { say } from '../../messages';
import { address } from '../route';

/** A rule number that opens the rulebook there, in a window of its own so that the game stays as it is. */
export function RuleLink({ rule }: { rule: string }) {
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
