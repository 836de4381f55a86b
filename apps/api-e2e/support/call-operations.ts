import { newId } from '@relance/kernel';
import { type SeenScript, throughDisclosures } from './script-path';
import type { Visitor } from './visitor';

export interface CaseSeen {
  id: string;
  number: string;
  version: number;
  state: string;
  debtorName: string;
  agentId: string | null;
}

export interface QueueRow {
  caseId: string;
  debtorName: string;
  heldBy: string | null;
  reasons: { code: string }[];
  overdue: { minor: number; currency: string };
  daysPastDue: number;
}

export type Answer = { __typename: string; [field: string]: unknown };

const CASE = `id number version state debtorName agentId`;
const RESULT = `__typename ... on UserError { code message }
  ... on OutcomeLogged { callId seq undoUntil nextCaseId followUp case { ${CASE} } }
  ... on Conflict { currentVersion changedBy state } ... on InputProblem { field }
  ... on HeldByColleague { holderName } ... on ContactNotAllowed { nextAllowedAt }`;

/** The file goes as it is, and somebody answers for it. */
const EVERY_PIECE = {
  missing: ['debtorIdentity', 'address', 'invoices', 'deliveryProof', 'formalNotice', 'disputesAnswered'],
  why: 'the law gives no more time',
};

/** What each outcome's mutation asks besides the call. */
const OUTCOMES = {
  logNoAnswer: '$voicemail: Boolean!, $busy: Boolean',
  logWrongNumber: '',
  agreeCallback: '$at: Instant!',
  makePromise: '$amount: MoneyInput!, $dueOn: BusinessDate!, $instalments: [InstalmentInput!], $settles: Boolean',
  reportPaid: '$paidOn: BusinessDate, $amount: MoneyInput, $reference: String',
  raiseDispute: '$category: String!, $itemIds: [ID!]!',
  recordRefusal: '$reason: String!',
  escalateCase: '$reason: String!, $missing: [String!], $why: String',
  logThirdParty: '$messageLeft: Boolean!',
  reportStop: '$kind: StopKind!, $words: String!',
} as const;
export type OutcomeName = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as OutcomeName[];

/** A colleague at the screen: the same operations as the console's. */
export class Caller {
  /** Cases that were dialled from this screen. */
  private readonly dialled = new Set<string>();
  /** This person's screen. */
  readonly screenId = newId();

  constructor(
    readonly visitor: Visitor,
    private readonly now: () => Date,
  ) {}

  async queue(args = ''): Promise<QueueRow[]> {
    const { data, body } = await this.visitor.ask<{ queue: { rows: QueueRow[] } }>(
      `{ queue${args} { rows { caseId debtorName heldBy reasons { code } overdue { minor currency } daysPastDue } nextCursor } }`,
    );
    if (!data) throw new Error(body);
    return data.queue.rows;
  }

  async seen(caseId: string): Promise<CaseSeen | null> {
    return (
      await this.visitor.ask<{ case: CaseSeen | null }>(`query ($id: ID!) { case(id: $id) { ${CASE} } }`, {
        id: caseId,
      })
    ).data.case;
  }

  async read<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, body } = await this.visitor.ask<Data>(query, variables);
    if (!data) throw new Error(body);
    return data;
  }

  async open(caseId: string): Promise<Answer> {
    return this.one(
      'openCase',
      `mutation ($id: ID!) { openCase(caseId: $id) { __typename ... on CaseOpened { cockpit { writable lease { mine holderName } } } } }`,
      { id: caseId },
    );
  }

  /** The heartbeat of this person's screen. */
  stay(
    caseId: string,
  ): Promise<Answer & { others: { name: string; holds: boolean }[]; requests: { id: string; name: string }[] }> {
    return this.one(
      'stayOnCase',
      `mutation ($id: ID!, $screen: ID!) { stayOnCase(caseId: $id, screenId: $screen) {
         lease { mine holderName } others { name holds } requests { id name } askedSince } }`,
      { id: caseId, screen: this.screenId },
    ) as never;
  }

  async next(after?: string): Promise<string | null> {
    const answer = await this.one(
      'nextCase',
      `mutation ($after: ID) { nextCase(afterCaseId: $after) { __typename ... on CaseOpened { cockpit { case { id } } } } }`,
      { after },
    );
    return (answer as unknown as { cockpit: { case: { id: string } } } | null)?.cockpit.case.id ?? null;
  }

  /** The script of a case, as the cockpit has it; null: nothing is claimed, or the case is not in reach. */
  async script(caseId: string): Promise<SeenScript | null> {
    const { cockpit } = await this.read<{ cockpit: { script: SeenScript | null } | null }>(
      `query ($id: ID!) { cockpit(caseId: $id) { script { versionId definition facts } } }`,
      { id: caseId },
    );
    return cockpit?.script ?? null;
  }

  /** Logs the outcome of a call; a promise on one that was dialled comes with the way through its script, unless another is given. */
  async log(
    outcome: OutcomeName,
    caseId: string,
    more: Record<string, unknown> = {},
    call: Record<string, unknown> = {},
  ): Promise<Answer> {
    const seen = await this.seen(caseId);
    const declared = OUTCOMES[outcome];
    const proves = outcome === 'makePromise' && this.dialled.has(caseId) && !('script' in call);
    const script = proves ? await this.script(caseId) : null;
    const passed = declared
      ? `, ${declared
          .split(', ')
          .map((each) => `${each.split(':')[0]!.slice(1)}: ${each.split(':')[0]}`)
          .join(', ')}`
      : '';
    return this.one(
      outcome,
      `mutation ($call: CallInput!${declared ? `, ${declared}` : ''}) { ${outcome}(call: $call${passed}) { ${RESULT} } }`,
      {
        call: {
          write: { caseId, expectedVersion: seen?.version ?? 1, idempotencyKey: newId() },
          startedAt: this.now().toISOString(),
          rightParty: true,
          reasonForDelay: 'forgotten',
          note: 'said so',
          ...(script ? { script: throughDisclosures(script, this.now().toISOString()) } : {}),
          ...call,
        },
        ...(outcome === 'escalateCase' ? EVERY_PIECE : {}),
        ...more,
      },
    );
  }

  undo(caseId: string, seq: unknown): Promise<Answer> {
    return this.one(
      'undoOutcome',
      `mutation ($id: ID!, $seq: Int!) { undoOutcome(caseId: $id, seq: $seq) { __typename ... on UserError { code } ... on CaseMoved { seq case { ${CASE} } } } }`,
      { id: caseId, seq },
    );
  }

  async startCall(caseId: string, phone: string, override?: string): Promise<Answer> {
    const answer = await this.one(
      'startCall',
      `mutation ($id: ID!, $phone: String!, $override: String) { startCall(caseId: $id, phone: $phone, override: $override) {
         __typename ... on UserError { code } ... on CallStarted { startedAt } ... on ContactNotAllowed { nextAllowedAt } ... on HeldByColleague { holderName } } }`,
      { id: caseId, phone, override },
    );
    if (answer.__typename === 'CallStarted') this.dialled.add(caseId);
    return answer;
  }

  async one(name: string, mutation: string, variables: Record<string, unknown>): Promise<Answer> {
    const { data, body } = await this.visitor.ask<Record<string, Answer>>(mutation, variables);
    if (!data) throw new Error(body);
    return data[name]!;
  }
}
