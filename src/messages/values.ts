/** Values of messages: ids become names by their key, and stay at hand as `…Id` for messages that choose by them. */
import { en } from './en';

export type MessageKey = keyof typeof en;
export type MessageValue = string | number | boolean;
export type MessageValues = Readonly<Record<string, MessageValue>>;

/**
 * Which names a value is looked up among, by its key; several are tried in order. A name is `name.<kind>.<id>`, or of a
 * kind with a star the key with the id in its place. Only strings are ids.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  side: ['side'],
  by: ['side'],
  owner: ['side'],
  initiative: ['side'],
  province: ['province'],
  target: ['province'],
  from: ['province'],
  next: ['province'],
  site: ['site'],
  place: ['province', 'site'],
  faction: ['faction'],
  holder: ['holder'],
  track: ['track'],
  line: ['line'],
  action: ['action'],
  type: ['action', 'move'],
  channel: ['channel'],
  posture: ['posture'],
  stance: ['channel', 'posture'],
  vote: ['vote'],
  verdict: ['verdict'],
  headline: ['headline'],
  level: ['level'],
  step: ['step'],
  stage: ['stage'],
  ending: ['ending'],
  card: ['card.*.title'],
  question: ['question.*.title'],
  bot: ['bot.*.name'],
};

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** The name of an id, the id in brackets if it has none; '' (nobody, nowhere) stays ''. */
function nameOf(kinds: readonly string[], id: string): string {
  if (id === '') return '';
  const keys = kinds.map((kind) => (kind.includes('*') ? kind.replace('*', id) : `name.${kind}.${id}`));
  for (const key of keys) if (isMessageKey(key)) return en[key];
  return `[${keys[0]}]`;
}

/** What a message is formatted with. */
export function namedValues(values: MessageValues): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) {
    const kinds = NAMES[key];
    if (typeof value === 'boolean') out[key] = value ? 'yes' : 'no';
    else if (kinds && typeof value === 'string') {
      out[key] = nameOf(kinds, value);
      out[`${key}Id`] = value;
    } else out[key] = value;
  }
  if (typeof values.headline === 'string') {
    const effect = `headline.${values.headline}.effect`;
    out.headlineEffect = isMessageKey(effect) ? en[effect] : `[${effect}]`;
  }
  return out;
}
