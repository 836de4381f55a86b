/**
 * Runs `stop` once when the process is asked to end: SIGTERM, Ctrl-C, or the launcher's channel closing because it was killed.
 * Then the process exits: 0 when `stop` came through, 1 when it failed or took longer than `patience` milliseconds.
 */
export function whenAskedToStop(stop: () => Promise<void>, patience = 8_000): void {
  let asked = false;
  const end = (): void => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
}
