/** HTML as text. Everything that comes from data goes through {@link esc}. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function esc(text: string | number): string {
  return String(text).replace(/[&<>"]/g, (one) => ENTITIES[one]!);
}

const own = (classes: string | number) =>
  String(classes)
    .trim()
    .split(/\s+/)
    .map((name) => `kit-${name}`)
    .join(' ');

export type Attributes = Readonly<Record<string, string | number>>;

/** An element; `inside` is HTML already. Classes are the kit's own: "card" is written kit-card, so that no page has it. */
export function el(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${esc(key === 'class' ? own(value) : value)}"`,
  );
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

/** Plain text in an element. */
export function words(name: string, text: string | number, className = ''): string {
  return el(name, className === '' ? {} : { class: className }, esc(text));
}

/** @param cells plain text */
export function table(head: readonly string[], rows: readonly (readonly string[])[], className = ''): string {
  const line = (name: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => words(name, cell)).join('')}</tr>`;
  const top = head.length > 0 ? `<thead>${line('th', head)}</thead>` : '';
  return el(
    'table',
    className === '' ? {} : { class: className },
    top,
    '<tbody>',
    ...rows.map((row) => line('td', row)),
    '</tbody>',
  );
}

/** SVG: a text that is centred at a point. */
export function label(x: number, y: number, size: number, text: string | number, more: Attributes = {}): string {
  return el(
    'text',
    { x, y, 'font-size': size, 'text-anchor': 'middle', 'dominant-baseline': 'central', ...more },
    esc(text),
  );
}
