/** How much of a long check is run: little in `npm test`, all of it in `npm run soak`, which also wants the figures. */
import { appendFileSync } from 'node:fs';

const FIGURES = process.env.AXIS_SOAK_FIGURES;

export const isSoak = FIGURES !== undefined;

/** Share of the soak's size, for a shorter soak; see SOAK_GAMES there. */
const share = Math.min(1, Number(process.env.SOAK_GAMES ?? 20_000) / 20_000);

export function sized(test: number, soak: number): number {
  return isSoak ? Math.max(test, Math.round(soak * share)) : test;
}

/** Tells the soak what was done. */
export function tellFigure(name: string, figure: string): void {
  if (FIGURES) appendFileSync(FIGURES, `${JSON.stringify({ name, figure })}\n`);
}
