/** The JSON Schema of scenario files, for editors: scenarios/schema.json is its text. */
import { z } from 'zod';
import { scenarioSchema } from './schema';

const WIDTH = 120;

/** The schema as JSON text, laid out as the formatter of the house leaves it. */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7' });
  const titled = { ...schema, title: 'Scenario of Axis of Convenience' };
  return `${layOut(titled, '')}\n`;
}

/** JSON with short lists of plain values on one line. */
function layOut(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`;
    const plain = value.every((entry) => typeof entry !== 'object');
    if (plain && inner.length + flat.length <= WIDTH) return flat;
    return `[\n${value.map((entry) => `${inner}${layOut(entry, inner)}`).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value);
  if (fields.length === 0) return '{}';
  return `{\n${fields.map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${layOut(entry, inner)}`).join(',\n')}\n${indent}}`;
}
