/** Clocks and figures of the benchmarks. */

/** Median of values; the upper one of two in the middle. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Time of one run in milliseconds. */
export function once(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Median time of a run in milliseconds, after warming up. */
export function time(run: () => void, runs = 25, warm = 40): number {
  for (let i = 0; i < warm; i++) run();
  return median(Array.from({ length: runs }, () => once(run)));
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
