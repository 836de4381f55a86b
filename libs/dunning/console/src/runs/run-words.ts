/** What a run brought about, as the run counts it: by type of action, documents also by channel. */
export type Effects = Readonly<Record<string, number>>;

const DOCUMENT = 'issueDocument.';

/** In the order in which one asks: what was written, then the rest; nothing twice, nothing that did not happen. */
export function shownEffects(effects: Effects): { key: string; count: number }[] {
  const entries = Object.entries(effects).filter(([, count]) => count > 0);
  const byChannel = entries.filter(([key]) => key.startsWith(DOCUMENT));
  const others = entries.filter(
    ([key]) => !key.startsWith(DOCUMENT) && !(key === 'issueDocument' && byChannel.length > 0),
  );
  return [...byChannel, ...others].map(([key, count]) => ({ key, count }));
}

/** Key of the words: `runs.effects.documents.email`, `runs.effects.openLegalFile`. */
export function effectText(key: string): string {
  return key.startsWith(DOCUMENT) ? `documents.${key.slice(DOCUMENT.length)}` : key;
}

/** Percent of what was due when the run began; more may have fallen due meanwhile. */
export function runProgress({
  waiting,
  advanced,
  failed,
}: {
  waiting: number;
  advanced: number;
  failed: number;
}): number {
  const done = advanced + failed;
  const all = Math.max(waiting, done);
  return all === 0 ? 100 : Math.floor((done / all) * 100);
}
