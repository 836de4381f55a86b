/** An agent and the cases held. */
export interface Load {
  readonly personId: string;
  readonly name: string;
  readonly casesHeld: number;
}

/** Who holds each case that is about to move; null: nobody. */
export interface Movable {
  readonly caseId: string;
  readonly agentId?: string | null;
}

/** How many cases each agent will hold once the cases are `to` (null: the pool). */
export function loadsAfter(loads: readonly Load[], cases: readonly Movable[], to: string | null): Map<string, number> {
  const after = new Map(loads.map(({ personId, casesHeld }) => [personId, casesHeld]));
  const change = (personId: string | null | undefined, by: number): void => {
    const held = personId ? after.get(personId) : undefined;
    if (personId && held !== undefined) after.set(personId, held + by);
  };
  for (const { agentId } of cases) {
    change(agentId, -1);
    change(to, 1);
  }
  return after;
}

/** The cases by the agent who held them: what a move must send back to be undone. */
export function byHolder(cases: readonly Movable[]): Map<string | null, string[]> {
  const holders = new Map<string | null, string[]>();
  for (const { caseId, agentId } of cases) {
    const holder = agentId ?? null;
    holders.set(holder, [...(holders.get(holder) ?? []), caseId]);
  }
  return holders;
}
