/** A setting of `axis compare` written down: a YAML or JSON file with what `axis simulate` takes as options. */
import { readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { say } from '../../messages';
import { checkReadable } from '../files';
import { BadUsage } from '../io';
import { reason } from '../output';

const LARGEST = 100_000;

const schema = z.strictObject({
  scenario: z.string(),
  level: z.enum(['accessible', 'historic']).optional(),
  cards: z.enum(['on', 'off']).optional(),
  moscow: z.string().default('novice'),
  tehran: z.string().default('novice'),
  set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

export interface SettingFile {
  readonly scenario: string;
  readonly level?: string | undefined;
  readonly cards?: 'on' | 'off' | undefined;
  readonly moscow: string;
  readonly tehran: string;
  readonly set: readonly string[];
}

export function readSetting(file: string): SettingFile {
  checkReadable(file);
  if (statSync(file).size > LARGEST)
    throw new BadUsage(say('cli.compare.badFile', { file, why: say('cli.compare.large') }));
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BadUsage(say('cli.compare.badFile', { file, why: reason(error).split('\n')[0] ?? '' }));
  }
  const read = schema.safeParse(value);
  if (!read.success) {
    const why = read.error.issues.map(({ path, message }) => `${path.join('.') || '-'}: ${message}`).join('; ');
    throw new BadUsage(say('cli.compare.badFile', { file, why }));
  }
  const { set, ...rest } = read.data;
  return { ...rest, set: Object.entries(set).map(([path, to]) => `${path}=${to}`) };
}
