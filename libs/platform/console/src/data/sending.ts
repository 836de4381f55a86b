import { inject, signal, type Signal } from '@angular/core';
import { Texts } from '../texts/texts.service';
import { conflictIn, type Conflict } from './conflict';
import { failureKind } from './failure';

/** The members of a result union that say why it was not done. */
interface Refused {
  readonly message: string;
}

export interface Sending {
  readonly busy: Signal<boolean>;
  /** Why it was not done, in words; cleared by the next try. */
  readonly problem: Signal<string | undefined>;
  /** Of which field it is said, when it is one's. */
  readonly field: Signal<string | undefined>;
  /** Who wrote before me, when that is why; what they left. */
  readonly conflict: Signal<Conflict | undefined>;
  /** Sends a mutation; gives its answer when it was done, `undefined` when it was refused or failed. One at a time. */
  send<Answer extends object>(run: () => Promise<Answer>): Promise<Exclude<Answer, Refused> | undefined>;
  clear(): void;
}

const isRefused = <Answer extends object>(answer: Answer): answer is Extract<Answer, Refused> => 'message' in answer;

/** The sending of a form. Call it where injection is possible. */
export function sending(): Sending {
  const texts = inject(Texts);
  const busy = signal(false);
  const problem = signal<string | undefined>(undefined);
  const field = signal<string | undefined>(undefined);
  const conflict = signal<Conflict | undefined>(undefined);
  const clear = () => {
    problem.set(undefined);
    field.set(undefined);
    conflict.set(undefined);
  };
  return {
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    field: field.asReadonly(),
    conflict: conflict.asReadonly(),
    clear,
    send: async (run) => {
      if (busy()) return undefined;
      busy.set(true);
      clear();
      try {
        const answer = await run();
        if (!isRefused(answer)) return answer as Exclude<typeof answer, Refused>;
        const clash = conflictIn(answer);
        if (clash) conflict.set(clash);
        else {
          problem.set(answer.message);
          field.set((answer as { field?: string }).field);
        }
      } catch (thrown) {
        problem.set(texts.t(`ui.failure.${failureKind(thrown)}.body`));
      } finally {
        busy.set(false);
      }
      return undefined;
    },
  };
}
