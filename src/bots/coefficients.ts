/** The fitted evaluation: numbers written by `npm run fit`, read as they stand. */
import fitted from './coefficients.json' with { type: 'json' };

/** For each feature a coefficient, then for each one its change with the tenth part of the turns left. */
export interface Model {
  readonly moscow: readonly number[];
  readonly tehran: readonly number[];
  readonly collapse: readonly number[];
  /** Standard deviation of the lead at the end: a + b times the root of the turns left. */
  readonly spread: readonly number[];
}
export const COEFFICIENTS: { readonly map: Model; readonly votes: Model } = fitted;
