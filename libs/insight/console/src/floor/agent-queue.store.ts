import { computed, inject, Injectable, signal } from '@angular/core';
import {
  AgentQueueDocument,
  failureKind,
  FloorsDocument,
  GraphqlClient,
  loaded,
  longList,
  PinCaseDocument,
  rereadOn,
  sending,
  Texts,
  Toasts,
  UnpinCaseDocument,
  type AgentQueueQuery,
  type Sight,
} from '@relance/platform/console';

export type AgentQueueRow = AgentQueueQuery['queue']['rows'][number];

/** The ranked queue of one agent, or of the team's pool, as the agent has it; a lead pins a case to its top. */
@Injectable()
export class AgentQueueStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly agent = signal<string | undefined>(undefined);
  private readonly queue = longList<AgentQueueRow>(
    async (after, first) => {
      const agentId = this.agent() ?? null;
      const answer = await this.client.run(AgentQueueDocument, { agentId, pool: agentId === null, first, after });
      return answer.queue;
    },
    (row) => row.caseId,
  );
  private readonly floors = loaded(async () => (await this.client.run(FloorsDocument)).floor);
  readonly pinning = sending();
  readonly rows = this.queue.rows;
  readonly failure = this.queue.failure;
  readonly hasMore = this.queue.hasMore;
  readonly name = computed(
    () =>
      this.floors
        .value()
        ?.flatMap((floor) => floor.agents)
        .find((agent) => agent.personId === this.agent())?.name,
  );

  constructor() {
    rereadOn(['floor.changed', 'case.moved', 'case.reassigned', 'queue.changed'], () => this.queue.refresh());
  }

  /** Shows the queue of that agent; `undefined`: of the pool. */
  show(agentId: string | undefined): void {
    this.agent.set(agentId);
    void this.queue.restart();
    if (agentId && !this.floors.value()) void this.floors.load();
  }

  load(): Promise<void> {
    return this.queue.restart();
  }

  see(sight: Sight): void {
    this.queue.see(sight);
  }

  /** The case stands first until then, or until it was called. `until` null: without an end. */
  async pin({ caseId, debtorName }: AgentQueueRow, reason: string, until: string | null): Promise<boolean> {
    const run = async () => (await this.client.run(PinCaseDocument, { caseId, reason, until })).pinCase;
    if (!(await this.pinning.send(run))) return false;
    this.toasts.show(this.texts.t('floor.pin.done', { name: debtorName }), () => void this.takeAway(caseId));
    await this.queue.refresh();
    return true;
  }

  async unpin({ caseId, debtorName, pinned }: AgentQueueRow): Promise<void> {
    if (!pinned || !(await this.takeAway(caseId))) return;
    const again = { caseId, reason: pinned.reason, until: pinned.until };
    this.toasts.show(this.texts.t('floor.pin.undone', { name: debtorName }), () => {
      void this.tell(async () => (await this.client.run(PinCaseDocument, again)).pinCase);
    });
  }

  private takeAway(caseId: string): Promise<boolean> {
    return this.tell(async () => (await this.client.run(UnpinCaseDocument, { caseId })).unpinCase);
  }

  private async tell(run: () => Promise<object>): Promise<boolean> {
    let refused: string | undefined;
    try {
      const answer = await run();
      if ('message' in answer) refused = String(answer.message);
    } catch (thrown) {
      refused = this.texts.t(`ui.failure.${failureKind(thrown)}.body`);
    }
    if (refused !== undefined) this.toasts.show(refused);
    await this.queue.refresh();
    return refused === undefined;
  }
}
