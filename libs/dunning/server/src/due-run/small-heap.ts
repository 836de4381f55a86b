import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the process small while it advances cases: what a batch leaves behind is collected soon, instead of when there is no more
 * room. Costs about a quarter of the processor time, and saves half of the memory (`relance bench run`). To be called first.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--semi-space-growth-factor=1');
}
