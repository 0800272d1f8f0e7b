/** The part of jstat that studies use; it brings no types of its own. */
declare module 'jstat' {
  interface JStat {
    normal: { inv(p: number, mean: number, sd: number): number };
    studentt: { inv(p: number, degrees: number): number };
    binomial: { cdf(k: number, n: number, p: number): number };
    mean(values: readonly number[]): number;
    variance(values: readonly number[], sample: boolean): number;
    percentile(values: readonly number[], share: number): number;
  }
  const library: { jStat: JStat };
  export default library;
}
