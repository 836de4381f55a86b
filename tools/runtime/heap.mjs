/**
 * Flags of Node for a process that takes cases in batches: room for what a batch leaves behind to be collected young, and little
 * more. The worker then stays under 250 MB (`relance bench run`); apps/worker/Dockerfile has the same.
 */
export const BATCH_FLAGS = ['--min-semi-space-size=8', '--max-semi-space-size=8', '--heap-growing-percent=30'];
