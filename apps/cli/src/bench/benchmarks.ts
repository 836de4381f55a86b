import type { BenchEntry } from './benchmark';

/** Every benchmark, by its word. */
export const BENCHMARKS: Readonly<Record<string, BenchEntry>> = {
  start: {
    summary: 'second start to first page',
    cases: 0,
    load: async () => (await import('./start.bench')).startBench,
  },
};
