/**
 * Reading YAML from anyone: never throws, never runs long. Size, number of tokens, depth and length of collections are
 * checked before the library builds anything, because nested brackets can exhaust its stack beyond any catching.
 */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  visit,
} from 'yaml';
import { found, type Path, type Place, type Problem } from './problem';

export const YAML_LIMITS = {
  bytes: 256 * 1024,
  tokens: 60_000,
  depth: 24,
  entries: 500,
  escapes: 2000,
  aliases: 16,
  problems: 20,
} as const;

export interface YamlText {
  /** The plain value; null while there are problems. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where a path stands: the key of a mapping entry or the entry of a list, else its nearest parent that exists. */
  place(path: Path): Place;
}

interface Trouble {
  readonly offset: number;
  readonly message: string;
}

const READ_ERROR = 'found text that is no YAML';

/** Reads a text as one YAML 1.2 document of plain values. */
export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (troubles: readonly Trouble[]): YamlText => ({
    value: null,
    problems: troubles
      .slice(0, YAML_LIMITS.problems)
      .map(({ offset, message }) => ({ ...at(offset), path: '', message })),
    place: () => at(0),
  });
  try {
    const size = sizeTrouble(text);
    if (size) return refuse([size]);
    const tokens = [...new Parser(lines.addNewLine).parse(text)];
    const shape = checkShape(tokens);
    if (shape) return refuse([shape]);
    const documents = [
      ...new Composer({ prettyErrors: false, logLevel: 'silent', schema: 'core', resolveKnownTags: false }).compose(
        tokens,
        true,
        text.length,
      ),
    ];
    const [doc, second] = documents;
    if (!doc) return refuse([{ offset: 0, message: 'found nothing; allowed: one YAML document' }]);
    if (second) {
      const message = 'found a second document; allowed: one document in a file';
      return refuse([{ offset: second.range[0], message }]);
    }
    const troubles = [...libraryTroubles(doc, text), ...nodeTroubles(doc)];
    if (troubles.length > 0) return refuse(troubles);
    const value: unknown = doc.toJS({ maxAliasCount: -1 });
    return { value, problems: [], place: (path) => at(offsetOf(doc, path)) };
  } catch (error) {
    return refuse([{ offset: 0, message: `${READ_ERROR}: ${error instanceof Error ? error.message : String(error)}` }]);
  }
}

function sizeTrouble(text: string): Trouble | null {
  if (text.length > YAML_LIMITS.bytes || new TextEncoder().encode(text).length > YAML_LIMITS.bytes) {
    const message = `found a file of more than ${YAML_LIMITS.bytes / 1024} kB; allowed: at most ${YAML_LIMITS.bytes / 1024} kB`;
    return { offset: 0, message };
  }
  // Each bad escape is an error of its own in the library.
  if (text.split('\\', YAML_LIMITS.escapes + 2).length > YAML_LIMITS.escapes + 1) {
    const message = `found more than ${YAML_LIMITS.escapes} backslashes; allowed: at most ${YAML_LIMITS.escapes}`;
    return { offset: 0, message };
  }
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    if (++tokens <= YAML_LIMITS.tokens) continue;
    const message = `found more than ${YAML_LIMITS.tokens} words and signs; allowed: at most ${YAML_LIMITS.tokens}`;
    return { offset: 0, message };
  }
  return null;
}

/** Walks what the parser found with a stack of its own, since depth is the danger. */
function checkShape(tokens: readonly CST.Token[]): Trouble | null {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    const { offset } = token;
    if (token.type === 'directive') return { offset, message: `found ${found(token.source)}; allowed: no directives` };
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    if (depth >= YAML_LIMITS.depth) {
      const message = `found more than ${YAML_LIMITS.depth} lists and mappings inside one another; allowed: at most ${YAML_LIMITS.depth}`;
      return { offset, message };
    }
    if (token.items.length > YAML_LIMITS.entries) {
      const message = `found ${token.items.length} entries; allowed: at most ${YAML_LIMITS.entries} in one list or mapping`;
      return { offset, message };
    }
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return null;
}

function libraryTroubles(doc: Document.Parsed, text: string): Trouble[] {
  return [...doc.errors, ...doc.warnings].map(({ code, message, pos: [offset] }) => {
    const word = /^[^\s:,#\]}]+/.exec(text.slice(offset, offset + 80))?.[0] ?? '';
    if (code === 'DUPLICATE_KEY')
      return { offset, message: `found the key ${found(word)} twice; allowed: once in a mapping` };
    if (code === 'TAG_RESOLVE_FAILED') return { offset, message: `found the tag ${found(word)}; allowed: no tags` };
    return { offset, message: `${READ_ERROR}: ${message}` };
  });
}

/** Aliases (few, of what exists, not nested, so that nothing multiplies) and keys (words or numbers). */
function nodeTroubles(doc: Document.Parsed): Trouble[] {
  const troubles: Trouble[] = [];
  let aliases = 0;
  visit(doc, {
    Alias(_, alias, path) {
      const offset = alias.range?.[0] ?? 0;
      if (++aliases > YAML_LIMITS.aliases) {
        troubles.push({
          offset,
          message: `found more than ${YAML_LIMITS.aliases} aliases; allowed: at most ${YAML_LIMITS.aliases}`,
        });
        return visit.BREAK;
      }
      if (path.some((node) => 'anchor' in node && node.anchor !== undefined)) {
        const message = `found the alias "*${alias.source}" inside an anchor; allowed: aliases outside of what is repeated`;
        troubles.push({ offset, message });
        // One of them says it all: what multiplies does so many times over.
        return visit.BREAK;
      } else if (alias.resolve(doc) === undefined) {
        troubles.push({
          offset,
          message: `found the alias "*${alias.source}"; allowed: names with an anchor before it`,
        });
      }
      return undefined;
    },
    Pair(_, { key }) {
      if (isScalar(key) && (typeof key.value === 'string' || typeof key.value === 'number')) return undefined;
      const range = typeof key === 'object' && key !== null && 'range' in key ? key.range : null;
      const offset = Array.isArray(range) ? Number(range[0]) : 0;
      troubles.push({ offset, message: 'found a key that is no word; allowed: words as keys' });
      return undefined;
    },
  });
  return troubles;
}

function offsetOf(doc: Document.Parsed, path: Path): number {
  let node: unknown = doc.contents;
  let offset = doc.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      const entry = node.items[Number(step)];
      if (entry === undefined) break;
      if (typeof entry === 'object' && entry !== null && 'range' in entry && Array.isArray(entry.range)) {
        offset = Number(entry.range[0]);
      }
      node = entry;
    } else break;
  }
  return offset;
}
