import { computed, inject, Injectable, signal } from '@angular/core';
import {
  addUp,
  CaseListDocument,
  failureKind,
  GraphqlClient,
  loaded,
  LoadsDocument,
  MoveCasesDocument,
  paged,
  rereadOn,
  sending,
  Texts,
  Toasts,
  type CaseListQuery,
  type CaseState,
} from '@relance/platform/console';
import { byHolder } from './move-preview';

export type PortfolioRow = CaseListQuery['caseList']['rows'][number];

/** `agent`: a person's id, or `pool` for cases nobody holds. */
export interface PortfolioFilter {
  readonly agent?: string;
  readonly state?: CaseState;
  readonly text?: string;
}

const PAGE = 100;

/** The cases in reach, what is selected among them, and moving them. */
@Injectable()
export class PortfolioStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly wanted = signal<PortfolioFilter>({});
  private readonly list = paged(async (after) => {
    const { agent, state, text } = this.wanted();
    const filter = {
      agentId: agent && agent !== 'pool' ? agent : null,
      unassigned: agent === 'pool' ? true : null,
      states: state ? [state] : null,
      text: text?.trim() || null,
    };
    return (await this.client.run(CaseListDocument, { filter, first: PAGE, after })).caseList;
  });
  private readonly floors = loaded(async () => (await this.client.run(LoadsDocument)).floor);
  private readonly chosen = signal<ReadonlySet<string>>(new Set());
  readonly moving = sending();
  readonly filter = this.wanted.asReadonly();
  readonly rows = this.list.rows;
  readonly hasMore = this.list.hasMore;
  readonly failure = this.list.failure;
  readonly teams = computed(() => this.floors.value() ?? []);
  readonly loads = computed(() => this.teams().flatMap((team) => team.agents));
  readonly selection = this.chosen.asReadonly();
  readonly selected = computed(() => (this.list.rows() ?? []).filter((row) => this.chosen().has(row.caseId)));
  readonly selectedOverdue = computed(() => addUp(this.selected().map((row) => row.overdue)));
  readonly filtered = computed(() => Object.values(this.wanted()).some((value) => value));

  constructor() {
    void this.floors.load();
    rereadOn(['case.moved', 'case.reassigned', 'queue.changed', 'payment.booked'], () => this.reread());
  }

  show(filter: PortfolioFilter): void {
    this.wanted.set(filter);
    this.chosen.set(new Set());
    void this.list.restart();
  }

  load(): Promise<void> {
    return this.list.restart();
  }

  more(): Promise<void> {
    return this.list.more();
  }

  select(caseIds: ReadonlySet<string>): void {
    this.chosen.set(caseIds);
  }

  /**
   * Moves what is selected; the toast gives each case back to whom it belonged. True as soon as it is done, before the list is
   * read again: the dialogue must be gone when the toast offers `U`.
   */
  async move(toAgentId: string | null): Promise<boolean> {
    const cases = this.selected().filter((row) => (row.agentId ?? null) !== toAgentId);
    const holders = byHolder(cases);
    const caseIds = cases.map((row) => row.caseId);
    const answer = await this.moving.send(
      async () => (await this.client.run(MoveCasesDocument, { caseIds, toAgentId })).moveCases,
    );
    if (!answer) return false;
    const name = this.loads().find((load) => load.personId === toAgentId)?.name ?? this.texts.t('portfolio.poolName');
    this.chosen.set(new Set());
    this.toasts.show(this.texts.t('portfolio.moved', { count: answer.moved, name }), () => void this.giveBack(holders));
    if (answer.skipped > 0) this.toasts.show(this.texts.t('portfolio.movedSkipped', { count: answer.skipped }));
    void this.reread();
    return true;
  }

  private async giveBack(holders: ReadonlyMap<string | null, string[]>): Promise<void> {
    try {
      for (const [toAgentId, caseIds] of holders) {
        const { moveCases } = await this.client.run(MoveCasesDocument, { caseIds, toAgentId });
        if ('message' in moveCases) return this.toasts.show(moveCases.message);
      }
      this.toasts.show(this.texts.t('portfolio.undone'));
    } catch (thrown) {
      this.toasts.show(this.texts.t(`ui.failure.${failureKind(thrown)}.body`));
    }
    await this.reread();
  }

  private async reread(): Promise<void> {
    await Promise.all([this.list.reread(), this.floors.load()]);
  }
}
