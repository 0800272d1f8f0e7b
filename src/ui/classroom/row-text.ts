/** A decision of the export in words: the file has the codes of the rules, a person's report has their names. */
import { sayAny } from '../../messages';
import type { ClassRow } from '../../table/class-wire';

/** The name of a code among some kinds, or the code where a newer server knows more. */
function named(kinds: readonly string[], code: string): string {
  const texts = kinds.map((kind) => sayAny(`name.${kind}.${code}`));
  return texts.find((text) => !text.startsWith('[')) ?? code;
}

export function stepText({ step }: Pick<ClassRow, 'step'>): string {
  return named(['step'], step);
}

export function whatText({ what }: Pick<ClassRow, 'what'>): string {
  return named(['move', 'action'], what);
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  province: ['province'],
  site: ['site'],
  vote: ['vote'],
  stance: ['channel', 'posture'],
  channel: ['channel'],
  posture: ['posture'],
};

/** `homs:2 daraa:1` as "Homs 2, Daraa 1". */
function unitsText(text: string): string {
  if (text === 'none') return named(['channel'], 'none');
  return text
    .split(' ')
    .map((one) => {
      const [province = '', count = ''] = one.split(':');
      return `${named(['province'], province)} ${count}`;
    })
    .join(', ');
}

/** The cell `value`: parts like `aid 2; stance share`, each a key and what was chosen. */
export function valueText({ value }: Pick<ClassRow, 'value'>): string {
  const parts = value.split('; ').filter((part) => part !== '');
  return parts
    .map((part) => {
      const [key = '', ...rest] = part.split(' ');
      const chosen = rest.join(' ');
      if (key === 'units') return unitsText(chosen);
      const kinds = KINDS[key];
      if (kinds) return named(kinds, chosen);
      return key === 'amount' ? chosen : part;
    })
    .join('; ');
}
