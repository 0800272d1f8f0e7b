/** What is to be studied. */
import type { BotId } from '../../bots/types';
import { say } from '../../messages';
import { SIDES, type Side } from '../../rules';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { botsFor } from '../lib/players';
import { scenarios } from '../lib/scenarios';
import { ChangeRow, changeOf } from './changes';
import { forScenario, levelsIn, MOST_GAMES, mayChooseCards, plainStart, type Wish } from './wish';

interface Props {
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

const FIRST_CHANGE = 'trust';

function Question({ wish, onWish }: Props) {
  const setUp = plainStart(wish);
  const kinds = [
    { id: 'one', whatIf: null },
    { id: 'whatIf', whatIf: wish.whatIf ?? changeOf(setUp, FIRST_CHANGE) },
  ] as const;
  return (
    <fieldset className="choice-row">
      <legend>{say('ui.study.what')}</legend>
      {kinds.map(({ id, whatIf }) => (
        <label key={id} className="option">
          <input
            type="radio"
            name="study-what"
            checked={(wish.whatIf !== null) === (id === 'whatIf')}
            onChange={() => onWish({ ...wish, whatIf })}
          />
          <span>
            <strong>{say(`ui.study.${id}`)}</strong> <span className="effect">{say(`ui.study.${id}About`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Start({ wish, onWish }: Props) {
  return (
    <fieldset className="study-fields">
      <legend>{say('ui.study.start')}</legend>
      <label className="field">
        {say('ui.study.scenario')}{' '}
        <select value={wish.scenario} onChange={({ target }) => onWish(forScenario(wish, target.value))}>
          {scenarios.map(({ id, title, period }) => (
            <option key={id} value={id}>
              {title}, {period}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say('ui.new.level')}{' '}
        <select
          value={wish.level}
          onChange={({ target }) => onWish({ ...wish, level: target.value === 'historic' ? 'historic' : 'accessible' })}
        >
          {levelsIn(wish).map((level) => (
            <option key={level} value={level}>
              {say(`name.level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      {mayChooseCards(wish) && (
        <label className="field">
          {say('ui.new.cards')}{' '}
          <select
            value={wish.cards ? 'on' : 'off'}
            onChange={({ target }) => onWish({ ...wish, cards: target.value === 'on' })}
          >
            <option value="on">{say('ui.new.cardsOn')}</option>
            <option value="off">{say('ui.new.cardsOff')}</option>
          </select>
        </label>
      )}
    </fieldset>
  );
}

function BotChoice({ wish, onWish, side }: Props & { side: Side }) {
  return (
    <label className="field">
      <SideSign side={side} size={18} /> {sideName(side)}{' '}
      <select
        value={wish.bots[side]}
        onChange={({ target }) => onWish({ ...wish, bots: { ...wish.bots, [side]: target.value as BotId } })}
      >
        {botsFor(side).map((bot) => (
          <option key={bot} value={bot}>
            {say(`bot.${bot}.name`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Players({ wish, onWish }: Props) {
  return (
    <fieldset className="study-fields">
      <legend>{say('ui.study.players')}</legend>
      {SIDES.map((side) => (
        <BotChoice key={side} wish={wish} onWish={onWish} side={side} />
      ))}
      <label className="field">
        {say('ui.study.full')}{' '}
        <select
          value={wish.full ? 'full' : 'tenth'}
          onChange={({ target }) => onWish({ ...wish, full: target.value === 'full' })}
        >
          <option value="tenth">{say('ui.study.fullNo')}</option>
          <option value="full">{say('ui.study.fullYes')}</option>
        </select>
      </label>
    </fieldset>
  );
}

function Changes({ wish, onWish }: Props) {
  const { changes, whatIf } = wish;
  const setUp = plainStart(wish);
  const put = (n: number, change: Wish['changes'][number]) =>
    onWish({ ...wish, changes: changes.map((one, i) => (i === n ? change : one)) });
  return (
    <>
      {whatIf && (
        <fieldset className="study-fields what-if">
          <legend>{say('ui.study.theChange')}</legend>
          <ChangeRow setUp={setUp} change={whatIf} onChange={(change) => onWish({ ...wish, whatIf: change })} />
        </fieldset>
      )}
      <details open={changes.length > 0}>
        <summary>{say('ui.study.changes')}</summary>
        <div className="study-fields">
          {changes.length === 0 && <p className="hint">{say('ui.study.changesNone')}</p>}
          {changes.map((change, n) => (
            <ChangeRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
              key={n}
              setUp={setUp}
              change={change}
              onChange={(next) => put(n, next)}
              onRemove={() => onWish({ ...wish, changes: changes.filter((_, i) => i !== n) })}
            />
          ))}
          <button
            type="button"
            onClick={() => onWish({ ...wish, changes: [...changes, changeOf(setUp, FIRST_CHANGE)] })}
          >
            {say('ui.study.add')}
          </button>
        </div>
      </details>
    </>
  );
}

function Size({ wish, onWish }: Props) {
  return (
    <fieldset className="study-fields">
      <label className="field">
        {say('ui.study.games')}{' '}
        <input
          type="number"
          min={2}
          max={MOST_GAMES}
          step={1}
          value={Number.isNaN(wish.games) ? '' : wish.games}
          onChange={({ target }) => onWish({ ...wish, games: target.valueAsNumber })}
        />
        <span className="hint">{say('ui.study.gamesAbout', { most: MOST_GAMES })}</span>
      </label>
      <label className="field">
        {say('ui.study.seed')}{' '}
        <input
          type="text"
          maxLength={60}
          value={wish.seed}
          onChange={({ target }) => onWish({ ...wish, seed: target.value })}
        />
        <span className="hint">{say('ui.study.seedAbout')}</span>
      </label>
    </fieldset>
  );
}

export function SettingForm(props: Props) {
  return (
    <>
      <Question {...props} />
      <Start {...props} />
      <Players {...props} />
      <Changes {...props} />
      <Size {...props} />
    </>
  );
}
