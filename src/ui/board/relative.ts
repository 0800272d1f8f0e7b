/** Shorter paths: each point as its distance from the one before, which also compresses better. */

const COMMAND = /([MLZ])(-?[\d.]+)?,?(-?[\d.]+)?/g;
/** Tenths, as `geo.ts` draws them. */
const SCALE = 10;

const short = (tenths: number) => String(tenths / SCALE).replace(/^(-?)0\./, '$1.');
const pair = (x: number, y: number) => `${short(x)}${y < 0 ? '' : ','}${short(y)}`;

/**
 * @param path absolute `M`, `L` and `Z` with at most one decimal, as d3-geo writes it
 * @returns the same outline in relative commands
 */
export function relative(path: string): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return path.replace(COMMAND, (_, command: string, toX?: string, toY?: string) => {
    if (command === 'Z') {
      [x, y] = [startX, startY];
      return 'z';
    }
    const [nextX, nextY] = [Math.round(Number(toX) * SCALE), Math.round(Number(toY) * SCALE)];
    const step = pair(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
    if (command === 'M') [startX, startY] = [x, y];
    return `${command.toLowerCase()}${step}`;
  });
}
