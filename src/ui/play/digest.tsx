/** What is different since a side's last decision, in short: points, tracks, map, and what the lines pay. */
import { say } from '../../messages';
import type { View } from '../../rules';
import { type Change, changeText, compare } from '../lib/changes';

const PARTS = {
  points: ['vp'],
  tracks: ['track', 'order'],
  map: ['holder', 'stack', 'proxies', 'sway', 'contract'],
  lines: ['line'],
} as const satisfies Readonly<Record<string, readonly Change['kind'][]>>;

function Part({ part, changes }: { part: keyof typeof PARTS; changes: readonly Change[] }) {
  const kinds: readonly string[] = PARTS[part];
  const here = changes.filter(({ kind }) => kinds.includes(kind));
  if (here.length === 0) return null;
  return (
    <div>
      <dt>{say(`digest.${part}`)}</dt>
      <dd>
        {here.map((change) => {
          const text = changeText(change);
          return (
            <span key={text} className={`change is-${change.kind}`}>
              {text}
            </span>
          );
        })}
      </dd>
    </div>
  );
}

/** Both sides' points, for a line that opens the rest. */
export function Points({ before, now }: { before: View; now: View }) {
  const points = compare(before, now).filter(({ kind }) => kind === 'vp');
  return <>{points.map((change) => changeText(change)).join(' · ')}</>;
}

function differences(before: View, now: View): Change[] {
  return compare(before, now).filter(({ kind }) => kind !== 'income');
}

export function hasChanged(before: View, now: View): boolean {
  return differences(before, now).length > 0;
}

export function Digest({ before, now }: { before: View | null; now: View }) {
  if (!before) return null;
  const changes = differences(before, now);
  if (changes.length === 0) return <p className="hint">{say('digest.none')}</p>;
  return (
    <dl className="digest">
      {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
        <Part key={part} part={part} changes={changes} />
      ))}
    </dl>
  );
}
