/** What was edited, with the way back and forth. Immutable. */
export interface History<Value> {
  readonly present: Value;
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  /** What the last change was about: changes of the same thing in a row are one step back. */
  readonly about: string | null;
}

const LONGEST = 200;

export function beginHistory<Value>(present: Value): History<Value> {
  return { present, past: [], future: [], about: null };
}

/** `about`: what is changed, for example `reminder.offsetDays`; null: always a step of its own. */
export function changed<Value>(history: History<Value>, next: Value, about: string | null): History<Value> {
  if (JSON.stringify(next) === JSON.stringify(history.present)) return history;
  const goesOn = about !== null && about === history.about;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-LONGEST);
  return { present: next, past, future: [], about };
}

export function undone<Value>(history: History<Value>): History<Value> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    present: last,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    about: null,
  };
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { present: next, past: [...history.past, history.present], future, about: null };
}
