import { computed, signal, type Signal } from '@angular/core';
import { failureKind, type FailureKind } from '../data/failure';

/** What a screen shows of something loaded: the value, the first wait, or the failure. */
export interface Loaded<Value> {
  readonly value: Signal<Value | undefined>;
  readonly failure: Signal<FailureKind | undefined>;
  readonly loading: Signal<boolean>;
  /** Reads (again). The value shown stays until the new one is there; an answer overtaken by a later call is dropped. */
  load(): Promise<void>;
  /** Replaces the value by hand: an answer of a mutation, a page added. */
  set(value: Value): void;
}

export function loaded<Value>(read: () => Promise<Value>): Loaded<Value> {
  const value = signal<Value | undefined>(undefined);
  const failure = signal<FailureKind | undefined>(undefined);
  const waiting = signal(0);
  let turn = 0;
  return {
    value: value.asReadonly(),
    failure: failure.asReadonly(),
    loading: computed(() => waiting() > 0),
    set: (next) => {
      turn++;
      value.set(next);
    },
    load: async () => {
      const mine = ++turn;
      waiting.update((n) => n + 1);
      try {
        const answer = await read();
        if (mine !== turn) return;
        value.set(answer);
        failure.set(undefined);
      } catch (thrown) {
        if (mine === turn) failure.set(failureKind(thrown));
      } finally {
        waiting.update((n) => n - 1);
      }
    },
  };
}
