/** What a benchmark is given: a migrated database of its own, thrown away afterwards, on the server that was named. */
export interface BenchInput {
  cases: number;
  ownerUrl: string;
  /** Connection of the role the product runs under. */
  appUrl: string;
  progress(line: string): void;
}

/** Figures of ours beside those of the machine's own limit, taken in the same run. */
export interface BenchFigures {
  /** What is counted and its unit, for example `cases/s` or `ms to first page`. */
  unit: string;
  ours: number;
  limit: number;
  /** What the limit is, in words. */
  limitIs: string;
  /** Ours against the limit, so that more is better where more is better: see `aim`. */
  ratio: number;
  aim: { atLeast?: number; atMost?: number };
  /** Anything else worth knowing: memory, percentiles, growth. */
  details?: Readonly<Record<string, number | string>>;
}

/** One benchmark of CLI.md's `bench`. Loaded only when it is called. */
export interface Benchmark {
  run(input: BenchInput): Promise<BenchFigures>;
}

export interface BenchEntry {
  summary: string;
  /** Cases when nothing is said. */
  cases: number;
  load(): Promise<Benchmark>;
}

/** Does it reach what it should? */
export function reachesAim({ ratio, aim }: Pick<BenchFigures, 'ratio' | 'aim'>): boolean {
  return ratio >= (aim.atLeast ?? -Infinity) && ratio <= (aim.atMost ?? Infinity);
}
