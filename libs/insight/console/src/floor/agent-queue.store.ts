import { computed, inject, Injectable, signal } from '@angular/core';
import {
  AgentQueueDocument,
  FloorsDocument,
  GraphqlClient,
  loaded,
  paged,
  rereadOn,
  type AgentQueueQuery,
} from '@relance/platform/console';

export type AgentQueueRow = AgentQueueQuery['queue']['rows'][number];
const PAGE = 50;

/** The ranked queue of one agent, or of the team's pool, as the agent has it. */
@Injectable()
export class AgentQueueStore {
  private readonly client = inject(GraphqlClient);
  private readonly agent = signal<string | undefined>(undefined);
  private readonly queue = paged(async (after) => {
    const agentId = this.agent() ?? null;
    const answer = await this.client.run(AgentQueueDocument, { agentId, pool: agentId === null, first: PAGE, after });
    return answer.queue;
  });
  private readonly floors = loaded(async () => (await this.client.run(FloorsDocument)).floor);
  readonly rows = this.queue.rows;
  readonly failure = this.queue.failure;
  readonly name = computed(
    () =>
      this.floors
        .value()
        ?.flatMap((floor) => floor.agents)
        .find((agent) => agent.personId === this.agent())?.name,
  );

  constructor() {
    rereadOn(['floor.changed', 'case.moved', 'case.reassigned', 'queue.changed'], () => this.queue.reread());
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

  more(): Promise<void> {
    return this.queue.more();
  }
}
