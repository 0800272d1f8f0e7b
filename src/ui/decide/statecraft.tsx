/** Statecraft: every action of the side with its price; what may not be done now says why. */
import { moveText, refusalText, say } from '../../messages';
import { type Decision, type Move, PROVINCES, power, type Side, type View } from '../../rules';
import { type ActionGroup, actionGroups, type Choice } from '../lib/actions';
import { placeName } from '../lib/names';
import { RuleLink } from '../parts/rule-link';
import { HandRow } from './hand';
import type { DecisionProps } from './types';

type Decide = Pick<DecisionProps, 'busy' | 'onDecide'>;

function asDecision(move: Move): Decision {
  return move as Decision;
}

function nameOf(choice: Choice): string {
  return choice.place === '' ? '' : placeName(choice.place);
}

function Price({ group: { price, most } }: { group: ActionGroup }) {
  const text = price === most ? say('ui.action.price', { price }) : say('ui.action.prices', { price, most });
  return <span className="price">{text}</span>;
}

function OpenPlaces({ group, busy, onDecide }: { group: ActionGroup } & Decide) {
  return (
    <div className="choices">
      {group.open.map((choice) => (
        <button
          key={choice.id}
          type="button"
          disabled={busy}
          aria-label={say('ui.action.button', { move: moveText(choice.move), price: choice.price })}
          onClick={() => onDecide(asDecision(choice.move))}
        >
          {nameOf(choice)}
        </button>
      ))}
    </div>
  );
}

function ClosedPlaces({ group }: { group: ActionGroup }) {
  if (group.closed.length === 0) return null;
  return (
    <details className="closed">
      <summary>{say('ui.action.closed', { count: group.closed.length })}</summary>
      <ul>
        {group.closed.map((choice) => (
          <li key={choice.id}>
            <button type="button" disabled>
              {nameOf(choice)}
            </button>{' '}
            {choice.refusal && refusalText(choice.refusal)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** An action that is done nowhere in particular: one button, or the reason why not. */
function PlainAction({ group, busy, onDecide }: { group: ActionGroup } & Decide) {
  const reason = `why-not-${group.action}`;
  const choice = group.open[0] ?? group.closed[0];
  if (!choice) return null;
  return (
    <>
      <div className="choices">
        <button
          type="button"
          disabled={busy || choice.refusal !== null}
          aria-describedby={choice.refusal ? reason : undefined}
          aria-label={say('ui.action.button', { move: moveText(choice.move), price: choice.price })}
          onClick={() => onDecide(asDecision(choice.move))}
        >
          {moveText(choice.move)}
        </button>
      </div>
      {choice.refusal && (
        <p className="reason" id={reason}>
          {refusalText(choice.refusal)}
        </p>
      )}
    </>
  );
}

/** One reason for all places is said once. */
function oneReason(group: ActionGroup): string | null {
  const reasons = new Set(group.closed.map((choice) => choice.refusal && refusalText(choice.refusal)));
  const [only] = reasons;
  return group.open.length === 0 && reasons.size === 1 && only ? only : null;
}

function Group({ group, busy, onDecide }: { group: ActionGroup } & Decide) {
  const title = `action-${group.action}`;
  const reason = oneReason(group);
  return (
    <section className={`action${group.open.length === 0 ? ' shut' : ''}`} aria-labelledby={title}>
      <h3 id={title}>
        {say(`name.action.${group.action}`)} <Price group={group} /> <RuleLink rule={group.rule} />
      </h3>
      <p className="effect">{say(`action.${group.action}.effect`)}</p>
      {group.place === 'none' ? (
        <PlainAction group={group} busy={busy} onDecide={onDecide} />
      ) : (
        <>
          <OpenPlaces group={group} busy={busy} onDecide={onDecide} />
          {reason ? <p className="reason">{reason}</p> : <ClosedPlaces group={group} />}
        </>
      )}
    </section>
  );
}

/** What may be done in the province picked on the map. */
export function ActionsHere({ view, side, selected, busy, onDecide }: DecisionProps) {
  const here = actionGroups(view, side).flatMap((group) =>
    [...group.open, ...group.closed]
      .filter((choice) => choice.province === selected)
      .map((choice) => ({ group, choice })),
  );
  const open = here.filter(({ choice }) => choice.refusal === null);
  const shut = here.filter(({ choice }) => choice.refusal !== null);
  if (open.length === 0) return <p className="hint">{say('ui.action.noneHere', { province: PROVINCES[selected]! })}</p>;
  return (
    <>
      <div className="choices">
        {open.map(({ choice }) => (
          <button key={choice.id} type="button" disabled={busy} onClick={() => onDecide(asDecision(choice.move))}>
            {say('ui.action.button', { move: moveText(choice.move), price: choice.price })}
          </button>
        ))}
      </div>
      {shut.length > 0 && (
        <details className="closed">
          <summary>{say('ui.action.closedHere', { count: shut.length })}</summary>
          <ul>
            {shut.map(({ choice }) => (
              <li key={choice.id}>
                {moveText(choice.move)}: {choice.refusal && refusalText(choice.refusal)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Rank({ groups, title, ...decide }: { groups: readonly ActionGroup[]; title: string } & Decide) {
  if (groups.length === 0) return null;
  return (
    <>
      <h2 className="rank">{title}</h2>
      {groups.map((group) => (
        <Group key={group.action} group={group} {...decide} />
      ))}
    </>
  );
}

/** Where the map shows that something may be done. */
export function statecraftTargets(view: View, side: Side): Set<number> {
  const provinces = actionGroups(view, side).flatMap((group) => group.open.map((choice) => choice.province));
  return new Set(provinces.filter((province) => province >= 0));
}

export function Statecraft({ view, side, busy, onCards, onDecide }: DecisionProps) {
  const groups = actionGroups(view, side);
  return (
    <>
      <p className="prompt">{say('prompt.statecraft', { side, actions: power(view, side).actions })}</p>
      <HandRow view={view} side={side} onOpen={onCards} />
      <Rank
        groups={groups.filter((group) => group.open.length > 0)}
        title={say('ui.action.open')}
        busy={busy}
        onDecide={onDecide}
      />
      <section className="action">
        <h3>
          {say('name.action.pass')} <RuleLink rule="4.5" />
        </h3>
        <p className="effect">{say('action.pass.effect')}</p>
        <div className="choices">
          <button type="button" disabled={busy} onClick={() => onDecide({ side, type: 'pass' })}>
            {moveText({ type: 'pass' })}
          </button>
        </div>
      </section>
      <Rank
        groups={groups.filter((group) => group.open.length === 0)}
        title={say('ui.action.shut')}
        busy={busy}
        onDecide={onDecide}
      />
    </>
  );
}
