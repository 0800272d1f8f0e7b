/** Words for players: codes and values in, sentences out. */
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en';
import { isMessageKey, type MessageKey, type MessageValue, type MessageValues, namedValues } from './values';

export { isMessageKey, type MessageKey, type MessageValue, type MessageValues };

const LOCALE = 'en';
const MINUS = '−';

/** Whole numbers alike on every machine, whatever its language data: true minus, plus where `signed` asks for it. */
const numbers = {
  format(value: number | bigint): string {
    const n = Number(value);
    return n < 0 ? `${MINUS}${-n}` : String(n + 0);
  },
};
const signedNumbers = {
  format(value: number | bigint): string {
    return `${Number(value) > 0 ? '+' : ''}${numbers.format(value)}`;
  },
};

const plurals = new Intl.PluralRules(LOCALE);
const formatters = {
  getNumberFormat: (_locales?: string | string[], options?: { signDisplay?: string }) =>
    (options?.signDisplay === 'exceptZero' ? signedNumbers : numbers) as unknown as Intl.NumberFormat,
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  getPluralRules: () => plurals,
};
// The library would ask which languages the browser has: a fifth of a second on a phone, for the one that all have.
IntlMessageFormat.resolveLocale = () => undefined;
const formats = { number: { signed: { signDisplay: 'exceptZero' } } } as const;

type Format = (values: Readonly<Record<string, string | number>>) => string;

const formatsOf = new Map<MessageKey, Format>();

/** Words that a page brings along: the build takes those of later pages out of the first load (vite.config.ts). */
export function addWords(words: Readonly<Record<string, string>>): void {
  Object.assign(en, words);
}

/** Text and plain `{values}`: most messages, which need no parser, and a phone gets through them much faster. */
const PLAIN = /^(?:[^{}']|'(?!['{}<>])|\{\w+\})*$/;

function plainFormat(text: string): Format {
  if (!text.includes('{')) return () => text;
  return (values) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`no value for ${name}`);
      return String(value);
    });
}

function formatOf(code: MessageKey): Format {
  let format = formatsOf.get(code);
  if (!format) {
    const text = en[code];
    if (PLAIN.test(text)) format = plainFormat(text);
    else {
      const message = new IntlMessageFormat(text, LOCALE, formats, { formatters, ignoreTag: true });
      format = (values) => String(message.format(values));
    }
    formatsOf.set(code, format);
  }
  return format;
}

/**
 * The sentence of a code. Values whose key names a kind of id (side, province, line ...) are shown by name. A number
 * that may be negative stands in its message as `{x, number}` or `{x, number, signed}`.
 * @returns the key in brackets if it, or a value it needs, is missing; {@link MISSING} finds these.
 */
export function say(code: MessageKey, values: MessageValues = {}): string {
  if (!isMessageKey(code)) return `[${String(code)}]`;
  try {
    return formatOf(code)(namedValues(values));
  } catch {
    return `[${code}]`;
  }
}

/** The sentence of a code that is known at run time only; the code in brackets if there is none. */
export function sayAny(code: string, values: MessageValues = {}): string {
  return isMessageKey(code) ? say(code, values) : `[${code}]`;
}

/** What {@link say} leaves where words are missing. */
export const MISSING = /\[[a-z][A-Za-z0-9]*(?:\.[\w-]+)+\]/;

/** A code with its values, as the rules hand them out. */
interface Coded {
  readonly code: string;
  readonly values: MessageValues;
}

/** What happened, as one sentence or two, with its arithmetic. */
export function eventText({ code, values }: Coded): string {
  if (code === 'action') return sayAny(`action.${values.action}.done`, values);
  if (code === 'track') return trackText(values);
  const more: Record<string, MessageValue> = { ...values };
  if (code === 'proxies') more.change = Number(values.to) - Number(values.from);
  if (code === 'front') more.idle = Number(values.sorties) - Number(values.air);
  if (code === 'income') {
    const parts = [values.business, values.oil, values.trust, values.other].map(Number);
    const sum = Number(values.base) + parts.reduce((all, part) => all + part, 0);
    more.halved = sum > 1 && Number(values.total) === Math.ceil(sum / 2);
    more.extra = more.halved || parts.some((part) => part !== 0) ? 1 : 0;
  }
  if (code === 'answer') more.option = optionText(values, values.place);
  if (code === 'cleared') more.liberator = liberator(values.moscow === true, values.tehran === true);
  return sayAny(`event.${code}`, more);
}

function trackText(values: MessageValues): string {
  const more = { ...values, change: Number(values.to) - Number(values.from) };
  if (values.side !== '') return say('event.track.own', more);
  const signed = values.track === 'patronage' || values.track === 'strikeBonus';
  return say(signed ? 'event.track.patronage' : 'event.track.common', more);
}

/** The label of an answer; one without an option names a province or site. */
function optionText(values: MessageValues, place: MessageValue | undefined): string {
  return sayAny(`question.${values.question}.${values.option || 'named'}`, { place: place ?? '' });
}

function liberator(moscow: boolean, tehran: boolean): string {
  if (moscow && tehran) return 'both';
  return moscow ? 'moscow' : tehran ? 'tehran' : 'none';
}

/** Why a move is refused: what was found and what is allowed. */
export function refusalText({ code, values }: Coded): string {
  return sayAny(`refusal.${code}`, values);
}

/** A decision in a few words, as a button or a list of moves shows it. */
export function moveText(move: { readonly type: string }): string {
  const values: Record<string, MessageValue> = {};
  for (const [key, value] of Object.entries(move)) {
    if (typeof value === 'string' || typeof value === 'number') values[key] = value;
  }
  if (move.type === 'answer') values.option = optionText(values, values.province ?? values.site);
  else if (move.type === 'play') values.option ??= '';
  return sayAny(`move.${move.type}`, values);
}

/** The question that is put to a side. @param place the province or site it is about, or ''. */
export function questionText(question: string, place = ''): string {
  return sayAny(`question.${question}.ask`, { place });
}

/**
 * What one answer to a question is called and does.
 * @param option '' for an answer that names a province or site.
 * @param place what the answer names, else what the question is about, or ''.
 */
export function answerText(question: string, option: string, place = ''): { label: string; effect: string } {
  const key = `question.${question}.${option || 'named'}`;
  return { label: sayAny(key, { place }), effect: sayAny(`${key}.effect`, { place }) };
}

/** R12.6: what stands beside every verdict, in printed order; keys `omission.<id>.title` and `.text`. */
export const OMISSIONS = [
  'civilians',
  'syrians',
  'displacement',
  'sieges',
  'sanctions',
  'neighbours',
  'lebanonIraq',
  'sources',
] as const;
