import { DestroyRef, effect, inject } from '@angular/core';
import type { LiveTopic } from '@relance/platform/live';
import { LiveClient } from './live.client';

const REST_MS = 400;

/**
 * Reads again what a screen shows when one of the topics is heard, after an interruption, and when too much was missed. The
 * first message reads at once; while more arrive, it reads at most every 400 ms, and once more after the last. Call it where
 * injection is possible.
 */
export function rereadOn(topics: readonly LiveTopic[], read: () => unknown): void {
  const live = inject(LiveClient);
  const until = inject(DestroyRef);
  let resting: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const rest = (): void => {
    resting = setTimeout(() => {
      resting = undefined;
      if (again) heard();
    }, REST_MS);
  };
  const heard = (): void => {
    again = resting !== undefined;
    if (again) return;
    read();
    rest();
  };
  until.onDestroy(() => clearTimeout(resting));
  for (const topic of topics) live.on(topic, heard, until);
  live.onReload(heard, until);
  let wasOnline = live.online();
  effect(() => {
    const online = live.online();
    if (online && !wasOnline) heard();
    wasOnline = online;
  });
}
