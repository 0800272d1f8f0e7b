/** Picking what is changed in a start, and what it becomes: only what the rules allow can be picked. */
import { say } from '../../messages';
import type { SetUp } from '../../rules';
import { CHANGEABLE, type Change, valueAt } from '../../study/core/patch';
import { GROUPS, pathName, wordName } from './paths';

const ALLOWED = new Map(CHANGEABLE);

/** A change to begin with: the path, at what it is now. */
export function changeOf(setUp: SetUp, path: string): Change {
  const allowed = ALLOWED.get(path);
  const now = valueAt(setUp, path);
  const first = allowed?.kind === 'word' ? (allowed.words[0] ?? '') : String(allowed?.low ?? 0);
  return { path, value: now ?? first };
}

interface ValueProps {
  readonly change: Change;
  readonly onChange: (change: Change) => void;
}

function Value({ change, onChange }: ValueProps) {
  const { path, value } = change;
  const allowed = ALLOWED.get(path);
  const label = say('ui.study.value', { name: pathName(path) });
  if (!allowed) return null;
  if (allowed.kind === 'word') {
    return (
      <select aria-label={label} value={value} onChange={({ target }) => onChange({ path, value: target.value })}>
        {allowed.words.map((word) => (
          <option key={word} value={word}>
            {wordName(path, word)}
          </option>
        ))}
      </select>
    );
  }
  const { low, high } = allowed;
  return (
    <>
      <input
        type="number"
        aria-label={label}
        min={low}
        max={high}
        step={1}
        value={value}
        onChange={({ target }) => onChange({ path, value: target.value })}
      />
      <span className="hint">{say('ui.study.values', { low, high })}</span>
    </>
  );
}

interface Props extends ValueProps {
  /** The start before anything is changed. */
  readonly setUp: SetUp;
  /** Takes the change away; missing where there must be one. */
  readonly onRemove?: () => void;
}

export function ChangeRow({ setUp, change, onChange, onRemove }: Props) {
  const { path } = change;
  const now = valueAt(setUp, path);
  const word = ALLOWED.get(path)?.kind === 'word';
  return (
    <div className="change">
      <select
        aria-label={say('ui.study.change')}
        value={path}
        onChange={({ target }) => onChange(changeOf(setUp, target.value))}
      >
        {GROUPS.map(({ id, paths }) => (
          <optgroup key={id} label={say(`ui.study.group.${id}`)}>
            {paths.map((one) => (
              <option key={one} value={one}>
                {pathName(one)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Value change={change} onChange={onChange} />
      {now !== null && <span className="hint">{say('ui.study.was', { value: word ? wordName(path, now) : now })}</span>}
      {onRemove && (
        <button type="button" onClick={onRemove}>
          {say('ui.study.remove', { name: pathName(path) })}
        </button>
      )}
    </div>
  );
}
