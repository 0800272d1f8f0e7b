/** Ridge and logistic regression on many rows, solved by a matrix library. */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** Rows of equal length with a value each. */
export interface Table {
  readonly rows: readonly Float64Array[];
  readonly values: readonly number[];
}

function solve(gram: Float64Array, right: Float64Array, n: number, ridge: number): Float64Array {
  const a = Matrix.zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      a.set(i, j, gram[i * n + j]!);
      a.set(j, i, gram[i * n + j]!);
    }
    // The constant is not shrunk.
    a.set(i, i, a.get(i, i) + (i === 0 ? 1e-6 : ridge));
  }
  const x = new CholeskyDecomposition(a).solve(Matrix.columnVector(Array.from(right)));
  return Float64Array.from(x.to1DArray());
}

/** Adds weight x row x row to the lower half of a square. */
function addSquare(gram: Float64Array, row: Float64Array, weight: number): void {
  const n = row.length;
  for (let i = 0; i < n; i++) {
    const v = row[i]! * weight;
    if (v === 0) continue;
    for (let j = 0; j <= i; j++) gram[i * n + j]! += v * row[j]!;
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Least squares with a penalty on every coefficient but the first. */
export function ridgeFit({ rows, values }: Table, ridge: number): Float64Array {
  const n = rows[0]?.length ?? 0;
  const gram = new Float64Array(n * n);
  const right = new Float64Array(n);
  rows.forEach((row, k) => {
    addSquare(gram, row, 1);
    for (let i = 0; i < n; i++) right[i]! += row[i]! * values[k]!;
  });
  return solve(gram, right, n, ridge);
}

const STEPS = 12;

/** Logistic regression by Newton's method; values are 0 or 1. */
export function logisticFit({ rows, values }: Table, ridge: number): Float64Array {
  const n = rows[0]?.length ?? 0;
  let w: Float64Array = new Float64Array(n);
  for (let step = 0; step < STEPS; step++) {
    const gram = new Float64Array(n * n);
    const right = new Float64Array(n);
    rows.forEach((row, k) => {
      const z = Math.max(-30, Math.min(30, dot(row, w)));
      const p = 1 / (1 + Math.exp(-z));
      const weight = Math.max(1e-4, p * (1 - p));
      addSquare(gram, row, weight);
      const pull = weight * z + values[k]! - p;
      for (let i = 0; i < n; i++) right[i]! += row[i]! * pull;
    });
    w = solve(gram, right, n, ridge);
  }
  return w;
}
