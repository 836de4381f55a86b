import type { BenchEntry } from './benchmark';

/** Every benchmark, by its word. */
export const BENCHMARKS: Readonly<Record<string, BenchEntry>> = {
  import: {
    summary: 'a CSV ledger into the books, against COPY of the resulting rows',
    cases: 1_000_000,
    load: async () => (await import('./import.bench')).importBench,
  },
  run: {
    summary: 'due cases advanced, against one SQL statement',
    cases: 100_000,
    load: async () => (await import('./run.bench')).runBench,
  },
  start: {
    summary: 'second start to first page',
    cases: 0,
    load: async () => (await import('./start.bench')).startBench,
  },
};
