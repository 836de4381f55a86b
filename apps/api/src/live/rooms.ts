import type { LiveMessage } from '@relance/platform/live';
import type { HeardRow, Viewer } from '@relance/platform/server';

/** The rooms of a socket: chosen here from who it belongs to, never by the client. */
export function roomsOf({ actor, sessionKey }: Viewer): string[] {
  const rooms = [`person:${actor.personId}`, `session:${sessionKey}`, `agent:${actor.personId}`];
  if (actor.role === 'lead') rooms.push(...actor.teamIds.map((id) => `team:${id}`));
  if (actor.role === 'legal') rooms.push('legal');
  if (actor.role === 'admin') rooms.push('admin');
  return rooms;
}

export interface Emission {
  rooms: string[];
  message: LiveMessage;
}

/** More cases of one agent moved at once: lists should read again, one message says so. */
const BURST = 20;

/** Who has which case open now: they hear of it whoever's it is. */
export type Watchers = ReadonlyMap<string, readonly string[]>;

/** Who hears what: one emission for each row, and one for a whole burst of moved cases. */
export function emissionsOf(rows: readonly HeardRow[], watchers: Watchers = new Map()): Emission[] {
  const byAudience = new Map<string, HeardRow[]>();
  for (const row of rows) {
    const alone = row.message.topic === 'case.moved' ? '' : row.message.seq;
    const key = [alone, row.teamId, row.agentId, row.legal, row.admin].join();
    const group = byAudience.get(key);
    if (group) group.push(row);
    else byAudience.set(key, [row]);
  }
  const watching = ({ caseId }: HeardRow) =>
    ((caseId && watchers.get(caseId)) || []).map((personId) => `person:${personId}`);
  const together = (group: HeardRow[]): Emission[] => [
    { rooms: roomsFor(group[0]!), message: burstOf(group).message },
    // a list reads again for all of them; an open case hears what happened to it
    ...group.map((row) => ({ rooms: watching(row), message: row.message })),
  ];
  const oneByOne = (row: HeardRow): Emission => ({ rooms: [...roomsFor(row), ...watching(row)], message: row.message });
  return [...byAudience.values()]
    .flatMap((group) => (group.length > BURST ? together(group) : group.map(oneByOne)))
    .filter(({ rooms }) => rooms.length > 0)
    .sort((a, b) => a.message.seq - b.message.seq);
}

function burstOf(group: HeardRow[]): HeardRow {
  const last = group.at(-1)!;
  const { seq, at, cursor } = last.message;
  const payload = { agentId: last.agentId, teamId: last.teamId, cases: group.length };
  return { ...last, message: { topic: 'queue.changed', seq, at, cursor, payload } };
}

function roomsFor({ teamId, agentId, legal, admin }: HeardRow): string[] {
  return [
    ...(teamId ? [`team:${teamId}`] : []),
    ...(agentId ? [`agent:${agentId}`] : []),
    ...(legal ? ['legal'] : []),
    ...(admin ? ['admin'] : []),
  ];
}
