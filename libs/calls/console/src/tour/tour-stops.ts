/** A stop of the tour: what it is about on the screen, and the keys that are told there. */
export interface TourStop {
  readonly key: string;
  /** What it points at; several: the first that is there. */
  readonly at: string;
  readonly keys: readonly string[];
}

/** In the order of a call. What is not on the screen (nobody to call, a case that is only read) is passed over. */
export const TOUR_STOPS: readonly TourStop[] = [
  { key: 'call', at: 'calls-call-bar', keys: ['c', 'i'] },
  { key: 'say', at: 'calls-script-panel, calls-why-and-say', keys: ['1', '9'] },
  { key: 'outcome', at: 'calls-outcome-panel', keys: ['n', 'r', 'p', 'd', 'e'] },
  { key: 'form', at: 'calls-outcome-panel', keys: ['1', '6', 'enter', 'escape'] },
  { key: 'undo', at: 'calls-outcome-panel', keys: ['u'] },
  { key: 'note', at: '.note', keys: ['t'] },
  { key: 'next', at: 'header .who', keys: ['j', 'q'] },
  { key: 'help', at: 'nav.rail', keys: ['?', '/', 'ctrl+k'] },
];
