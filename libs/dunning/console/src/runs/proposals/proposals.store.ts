import { computed, inject, Injectable, signal } from '@angular/core';
import {
  ConfirmProposalsDocument,
  DeclineProposalsDocument,
  GraphqlClient,
  loaded,
  ProposalsDocument,
  rereadOn,
  sending,
  Texts,
  Toasts,
  type ProposalRowFragment,
} from '@relance/platform/console';
import { groupsOf, ordered } from './proposal-groups';

export type ProposalRow = ProposalRowFragment;

/** As many as are decided at once: what the server takes. */
export const MOST_AT_ONCE = 500;
const PAGE = 100;

export interface Refusal {
  reason: string;
  skip: boolean;
  until: string | null;
}

interface Waiting {
  rows: readonly ProposalRow[];
  total: number;
}

/** Steps that wait for a person's yes: looked at, some removed, the rest confirmed. */
@Injectable()
export class ProposalsStore {
  private readonly client = inject(GraphqlClient);
  private readonly toasts = inject(Toasts);
  private readonly t = inject(Texts).t;
  private readonly step = signal<string | undefined>(undefined);
  private readonly selected = signal<ReadonlySet<string>>(new Set());
  private readonly chosenId = signal<string | undefined>(undefined);
  private readonly answer = loaded(() => this.read());
  readonly deciding = sending();
  readonly failure = this.answer.failure;
  readonly stepKey = this.step.asReadonly();
  /** All that can be decided at once, steps together. */
  private readonly waiting = computed(() => this.answer.value()?.rows);
  readonly rows = computed(() => {
    const step = this.step();
    return this.waiting()?.filter(({ stepKey }) => !step || stepKey === step);
  });
  readonly total = computed(() => this.answer.value()?.total ?? 0);
  readonly groups = computed(() => groupsOf(this.waiting() ?? []));
  readonly selection = computed(() => {
    const shown = new Set((this.rows() ?? []).map(({ caseId }) => caseId));
    return new Set([...this.selected()].filter((id) => shown.has(id)));
  });
  readonly selectedRows = computed(() => (this.rows() ?? []).filter(({ caseId }) => this.selection().has(caseId)));
  readonly chosen = computed(() => (this.rows() ?? []).find(({ caseId }) => caseId === this.chosenId()));

  constructor() {
    void this.answer.load();
    rereadOn(['proposals.changed', 'run.progress'], () => this.answer.load());
  }

  load(): Promise<void> {
    return this.answer.load();
  }

  show(stepKey: string | undefined): void {
    this.step.set(stepKey);
  }

  select(ids: ReadonlySet<string>): void {
    this.selected.set(ids);
  }

  choose({ caseId }: ProposalRow): void {
    this.chosenId.set(caseId);
  }

  confirm(rows: readonly ProposalRow[]): Promise<boolean> {
    const proposals = rows.map(refOf);
    return this.decide(
      async () => (await this.client.run(ConfirmProposalsDocument, { proposals })).confirmProposals,
      'runs.proposals.confirmed',
    );
  }

  decline(rows: readonly ProposalRow[], refusal: Refusal): Promise<boolean> {
    const proposals = rows.map(refOf);
    return this.decide(
      async () => (await this.client.run(DeclineProposalsDocument, { proposals, ...refusal })).declineProposals,
      'runs.proposals.declined',
    );
  }

  private async decide(
    run: () => Promise<{ message: string } | { done: number; skipped: number }>,
    said: string,
  ): Promise<boolean> {
    const decided = await this.deciding.send(run);
    await this.answer.load();
    if (!decided) return false;
    this.selected.set(new Set());
    const skipped = decided.skipped ? ` ${this.t('runs.proposals.skipped', { count: decided.skipped })}` : '';
    this.toasts.show(this.t(said, { count: decided.done }) + skipped);
    return true;
  }

  private async read(): Promise<Waiting> {
    let rows: readonly ProposalRow[] = [];
    let total = 0;
    let after: string | undefined;
    do {
      const { proposals } = await this.client.run(ProposalsDocument, { first: PAGE, after });
      rows = [...rows, ...proposals.rows];
      total = proposals.total;
      after = proposals.nextCursor ?? undefined;
    } while (after && rows.length < MOST_AT_ONCE);
    return { rows: ordered(rows.slice(0, MOST_AT_ONCE)), total };
  }
}

function refOf({ caseId, stepKey, version }: ProposalRow) {
  return { caseId, stepKey, version };
}
