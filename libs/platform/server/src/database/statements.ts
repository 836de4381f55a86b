/**
 * The names under which connections keep the plans of what they are asked. Planning costs most of what is asked all day more than
 * doing it, so each text is planned once for each connection. Texts are the program's own, never made of what somebody typed.
 */
const names = new Map<string, string>();
/** More texts than the program has; what is asked beyond them is planned each time. */
const MOST = 1_000;
let generation = 0;

/** The name of a statement's plan; undefined: it has none, because it is several statements in one text, or one too many. */
export function planOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST || sql.includes(';')) return known;
  const name = `q${generation}.${names.size}`;
  names.set(sql, name);
  return name;
}

/** Where PostgreSQL finds that what is read has another shape than the plan: its words are in the server's language. */
const CHANGED = 'RevalidateCachedQuery';

/** After a change of the schema what was planned may not fit any more: all plans are made anew under other names. */
export function forgetPlansAfter(error: unknown): void {
  if ((error as { routine?: string } | null)?.routine !== CHANGED) return;
  generation += 1;
  names.clear();
}
