import type { CaseContext, CaseEvent, CaseEventType, ItemFact } from '@relance/dunning/domain';
import { addDays, type BusinessDate, newId } from '@relance/kernel';
import type { SetClock } from '@relance/platform/server';
import type { Answer, Caller } from '../call-operations';
import type { RunningApi } from '../running-api';

export type Body = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'at' | 'today'>
    : never
  : never;

/** Everybody who does something to a case, and through what. */
export interface Scene {
  api: RunningApi;
  clock: SetClock;
  teamId: string;
  agent: Caller;
  lead: Caller;
  legal: Caller;
  admin: Caller;
  /** Another strategy with the same steps. */
  twinId: string;
}

/** What a path remembers beside the case. */
export interface Memory {
  /** What the last payment paid. */
  paid: readonly ItemFact[];
  /** The last thing written: it waits, or its sending was cut off in the middle, and the case was told of that or not. */
  letter: { stepKey: string; channel: string; status: 'waits' | 'cutOff' | 'told' } | null;
}

/** The case an act is done to, and what the acts before it left. */
export interface Subject {
  id: string;
  account: string;
  invoices: number;
  payments: string[];
}

/** Something that people or the bank do to a case: what the machine is told of it, and how it is done through the api. */
export interface Act {
  /** Null: the case hears nothing of it yet. */
  event: CaseEventType | null;
  /** Null: it makes no sense for such a case. */
  fact(context: CaseContext, memory: Memory): Body | 'nothing' | null;
  perform(scene: Scene, subject: Subject): Promise<Answer | void>;
}

export const CALL = { callId: 'call', rightParty: true, reasonForDelay: null } as const;
/** Steps of the strategy that the paths are walked by. */
export const STEPS = 9;
export const AMOUNT = '100.00';
export const MINOR = 10_000;

export const sum = (context: CaseContext): number => context.items.reduce((total, { open }) => total + open, 0);
export const item = (context: CaseContext, dueOn: BusinessDate) => ({
  id: `item-${context.items.length}-${dueOn}`,
  number: 'F',
  dueOn,
  open: MINOR,
  currency: 'EUR',
});
export const closed = (context: CaseContext) => context.items.map((one) => ({ ...one, open: 0 }));
export const today = (scene: Scene): BusinessDate => scene.clock.now().toISOString().slice(0, 10);
export const retry = (context: CaseContext) => `${addDays(context.today, 1)}T09:00:00.000Z`;

export interface OpenItem {
  id: string;
  kind: string;
  disputed: boolean;
  dueOn: BusinessDate;
  open: { minor: number };
}

export async function openItems(scene: Scene, { id }: Subject): Promise<OpenItem[]> {
  const { openItems } = await scene.lead.read<{ openItems: OpenItem[] }>(
    `query ($id: ID!) { openItems(caseId: $id) { id kind disputed dueOn open { minor } } }`,
    { id },
  );
  return openItems.filter(({ kind }) => kind !== 'creditNote');
}

/** A mutation on the case as it stands. */
export async function write(
  by: Caller,
  subject: Subject,
  name: string,
  args = '',
  variables: Record<string, unknown> = {},
) {
  const seen = await by.seen(subject.id);
  const declared = args
    .split(', ')
    .filter(Boolean)
    .map((arg) => arg.split(':')[0]!.slice(1));
  return by.one(
    name,
    `mutation ($write: CaseWrite!${args ? `, ${args}` : ''}) { ${name}(write: $write${declared.map((arg) => `, ${arg}: $${arg}`).join('')}) {
       __typename ... on UserError { code message } } }`,
    {
      write: { caseId: subject.id, expectedVersion: seen?.version ?? 0, idempotencyKey: newId() },
      ...variables,
    },
  );
}

/** The version of the case as the lead sees it now. */
export const versionOf = async (scene: Scene, { id }: Subject): Promise<number> =>
  (await scene.lead.seen(id))?.version ?? 0;

export const factOf = async <Fact extends object>(scene: Scene, { id }: Subject, sql: string): Promise<Fact> => {
  const { rows } = await scene.api.owner.query<Fact & object>(sql, [id]);
  if (!rows[0]) throw new Error(`nothing found: ${sql}`);
  return rows[0];
};

/** A mutation that a mere answer comes out of. */
export function ask(by: Caller, name: string, args: string, variables: Record<string, unknown>): Promise<Answer> {
  const names = args.split(', ').map((arg) => arg.split(':')[0]!.slice(1));
  return by.one(
    name,
    `mutation (${args}) { ${name}(${names.map((arg) => `${arg}: $${arg}`).join(', ')}) { __typename ... on UserError { code message } } }`,
    variables,
  );
}
