/** Something the palette can do, beside opening a case. */
export interface Command {
  readonly label: string;
  /** What it belongs to: this screen, where to go, how it looks. Shown beside it. */
  readonly group: string;
  /** The key that does the same, as the sheet names it. */
  readonly key?: string;
  readonly run: () => void;
}

/** What letters and accents have in common: `Écran` is found by `ecr`. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/**
 * The commands that the typed words mean: each word begins a word of the command or of its group. Those whose own words begin
 * so come first; otherwise their order is kept. Nothing typed: all of them.
 */
export function commandsFor(commands: readonly Command[], typed: string): Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const begins = (text: string) => {
    const parts = plain(text).split(/[^\p{L}\p{N}]+/u);
    return (word: string) => parts.some((part) => part.startsWith(word));
  };
  const meant = commands.filter(({ label, group }) => words.every(begins(`${label} ${group}`)));
  const own = new Set(meant.filter(({ label }) => words.every(begins(label))));
  return [...own, ...meant.filter((command) => !own.has(command))];
}
