export type Role = 'agent' | 'lead' | 'legal' | 'admin';

/** Who acts. The scope of every transaction: row-level security reads it. */
export interface Actor {
  role: Role | 'system';
  personId: string | null;
  /** Teams whose cases the actor sees; admin and system see all. */
  teamIds: readonly string[];
}

/** The worker, the operator's command, log-in. */
export const SYSTEM: Actor = { role: 'system', personId: null, teamIds: [] };
