/** Statecraft: what can be done now, by what it is about; what cannot, folded, with the reason. */
import { moveText, refusalText, say, sayAny } from '../../messages';
import { type ActionName, PROVINCES, power, type Side, type View } from '../../rules';
import { type ActionGroup, AREAS, actionGroups } from '../lib/actions';
import { placeName } from '../lib/names';
import { RuleLink } from '../parts/rule-link';
import { useKey } from '../settings/shortcuts';
import { Act, Key, Price } from './act';
import { ChoiceAct, type Decide } from './choice';
import { HandRow } from './hand';
import type { DecisionProps } from './types';

/** Keys for the first nine, none for what follows. */
function digit(n: number): string {
  return n < 9 ? String(n + 1) : '';
}

interface GroupProps extends Decide {
  readonly group: ActionGroup;
  readonly hotkey: string;
  readonly picked: boolean;
  readonly onAction: DecisionProps['onAction'];
}

/** For each place where it cannot be done: why. */
function Reasons({ group }: { readonly group: ActionGroup }) {
  return (
    <ul>
      {group.closed.map(({ id, place, refusal }) => (
        <li key={id}>
          <strong>{place !== '' && placeName(place)}</strong> {refusal && refusalText(refusal)}
        </li>
      ))}
    </ul>
  );
}

/** The places of the chosen action; the map shows the same ones. */
function Places({ group, picked, hotkey: _, onAction: __, ...decide }: GroupProps) {
  if (!picked) return null;
  return (
    <div className="places">
      <p className="hint">
        {say(`action.${group.action}.effect`)} {say('statecraft.where')}
      </p>
      {group.open.map((choice, n) => (
        <ChoiceAct key={choice.id} {...decide} choice={choice} hotkey={digit(n)} short />
      ))}
      {group.closed.length > 0 && (
        <details className="closed">
          <summary>{say('ui.action.closed', { count: group.closed.length })}</summary>
          <Reasons group={group} />
        </details>
      )}
    </div>
  );
}

/** An action that is done in one of several places: it is chosen first, then the place. */
function PlaceGroup(props: GroupProps) {
  const { group, hotkey, picked, busy, onAction } = props;
  const { action, price, most, open, rule } = group;
  const key = useKey(hotkey);
  return (
    <div className={`act${picked ? ' picked' : ''}`}>
      <div className="act-row">
        <button
          type="button"
          className="act-button"
          disabled={busy}
          aria-expanded={picked}
          onClick={() => onAction(picked ? null : action)}
          {...key}
        >
          <span className="visually-hidden">{say('statecraft.choose', { action, price, count: open.length })}. </span>
          <span className="act-head" aria-hidden="true">
            <Key name={hotkey} />
            <strong>{say(`name.action.${action}`)}</strong>
            <span className="count">{say('statecraft.places', { count: open.length })}</span>
            <Price price={price} most={most} />
          </span>
          <span className="does stated">{sayAny(`statecraft.short.${action}`)}</span>
        </button>
        <RuleLink rule={rule} />
      </div>
      <Places {...props} />
    </div>
  );
}

function Group(props: GroupProps) {
  const { group, onAction: _, picked: __, ...rest } = props;
  const only = group.open.length === 1 ? group.open[0] : undefined;
  return only ? <ChoiceAct choice={only} {...rest} group={group} /> : <PlaceGroup {...props} />;
}

/** One reason for all places is said once. */
function reasonOf(group: ActionGroup): string {
  const reasons = new Set(group.closed.map(({ refusal }) => (refusal ? refusalText(refusal) : '')));
  const [only = ''] = reasons;
  return reasons.size === 1 ? only : say('statecraft.nowhere');
}

function Shut({ groups }: { groups: readonly ActionGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <details className="closed shut">
      <summary>{say('statecraft.shut', { count: groups.length })}</summary>
      <dl>
        {groups.map((group) => (
          <div key={group.action}>
            <dt>
              {say(`name.action.${group.action}`)} <Price price={group.price} most={group.most} />{' '}
              <RuleLink rule={group.rule} />
            </dt>
            <dd>
              {say(`action.${group.action}.effect`)} <span className="reason">{reasonOf(group)}</span>
              {group.place !== 'none' && reasonOf(group) === say('statecraft.nowhere') && <Reasons group={group} />}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What may be done in the province picked on the map. */
export function ActionsHere({ view, side, selected, action, busy, onDecide }: DecisionProps) {
  const here = actionGroups(view, side)
    .filter((group) => action === null || group.action === action)
    .flatMap((group) =>
      [...group.open, ...group.closed]
        .filter((choice) => choice.province === selected)
        .map((choice) => ({ group, choice })),
    );
  const open = here.filter(({ choice }) => choice.refusal === null);
  const shut = here.filter(({ choice }) => choice.refusal !== null);
  return (
    <>
      {open.length === 0 && <p className="hint">{say('ui.action.noneHere', { province: PROVINCES[selected]! })}</p>}
      {open.map(({ choice, group }) => (
        <ChoiceAct
          key={choice.id}
          choice={choice}
          group={group}
          view={view}
          side={side}
          busy={busy}
          onDecide={onDecide}
        />
      ))}
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

/** Where the map shows that something may be done: by the chosen action, else by any. */
export function statecraftTargets(view: View, side: Side, action: ActionName | null): Set<number> {
  const groups = actionGroups(view, side).filter((group) => action === null || group.action === action);
  const provinces = groups.flatMap((group) => group.open.map((choice) => choice.province));
  return new Set(provinces.filter((province) => province >= 0));
}

/** How many of the actions of a turn are left, as dots. */
function ActionsLeft({ view, side }: { view: View; side: Side }) {
  const { actions, treasury } = power(view, side);
  const all = Math.max(view.config.actions, actions);
  return (
    <p className="prompt">
      <span className="dots" aria-hidden="true">
        {'●'.repeat(actions)}
        {'○'.repeat(all - actions)}
      </span>{' '}
      {say('statecraft.prompt', { actions, treasury })}
    </p>
  );
}

export function Statecraft(props: DecisionProps) {
  const { view, side, action, onAction, busy, onCards, onDecide } = props;
  const groups = actionGroups(view, side);
  const open = AREAS.flatMap((area) => groups.filter((group) => group.area === area && group.open.length > 0));
  const keys = new Map(open.map((group, n) => [group.action, action === null ? digit(n) : '']));
  const decide = { view, side, busy, onDecide };
  return (
    <>
      <ActionsLeft view={view} side={side} />
      {AREAS.map((area) => {
        const here = open.filter((group) => group.area === area);
        if (here.length === 0) return null;
        return (
          <section key={area} className="area" aria-labelledby={`area-${area}`}>
            <h3 id={`area-${area}`}>{say(`statecraft.area.${area}`)}</h3>
            {here.map((group) => (
              <Group
                key={group.action}
                group={group}
                hotkey={keys.get(group.action) ?? ''}
                picked={group.action === action}
                onAction={onAction}
                {...decide}
              />
            ))}
          </section>
        );
      })}
      <HandRow view={view} side={side} onOpen={onCards} />
      <Act
        className="pass"
        label={moveText({ type: 'pass' })}
        name={moveText({ type: 'pass' })}
        does={<span className="does stated">{say('action.pass.effect')}</span>}
        hotkey={action === null ? '0' : ''}
        final={false}
        busy={busy}
        beside={<RuleLink rule="4.5" />}
        onDo={() => onDecide({ side, type: 'pass' })}
      />
      <Shut groups={groups.filter((group) => group.open.length === 0)} />
    </>
  );
}
