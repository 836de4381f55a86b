import type { BenchEntry } from './benchmark';

/** Every benchmark, by its word. */
export const BENCHMARKS: Readonly<Record<string, BenchEntry>> = {
  import: {
    summary: 'a CSV ledger into the books, against COPY of the resulting rows',
    cases: 200_000,
    load: async () => (await import('./import.bench')).importBench,
  },
  live: {
    summary: 'commit to a thousand sockets, against bare socket.io',
    cases: 0,
    load: async () => (await import('./live.bench')).liveBench,
  },
  queue: {
    summary: 'the first page of a queue, against a bare Node server',
    cases: 100_000,
    load: async () => (await import('./queue.bench')).queueBench,
  },
  replay: {
    summary: 'logs replayed and compared, against reading them in the database',
    cases: 100_000,
    load: async () => (await import('./replay.bench')).replayBench,
  },
  run: {
    summary: 'due cases advanced, against one SQL statement',
    cases: 100_000,
    load: async () => (await import('./run.bench')).runBench,
  },
  simulate: {
    summary: 'a strategy rehearsed over a year, against what is asked for',
    cases: 2_000,
    load: async () => (await import('./simulate.bench')).simulateBench,
  },
  workers: {
    summary: 'due cases advanced by two processes, against one alone',
    cases: 100_000,
    load: async () => (await import('./workers.bench')).workersBench,
  },
  start: {
    summary: 'second start to first page',
    cases: 0,
    load: async () => (await import('./start.bench')).startBench,
  },
};
