import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { addUp, FloorsDocument, GraphqlClient, loaded, rereadOn, type FloorsQuery } from '@relance/platform/console';

export type TeamFloor = FloorsQuery['floor'][number];
export type FloorAgent = TeamFloor['agents'][number];

/** Presence is told in minutes: reading the clock twice a minute is enough. */
const TICK_MS = 30_000;

/** What the lead's floor shows: one team at a time, as it is now. */
@Injectable()
export class FloorStore {
  private readonly client = inject(GraphqlClient);
  private readonly floors = loaded(async () => (await this.client.run(FloorsDocument)).floor);
  private readonly chosenTeam = signal<string | undefined>(undefined);
  private readonly clock = signal(Date.now());
  readonly teams = this.floors.value;
  readonly failure = this.floors.failure;
  readonly now = this.clock.asReadonly();
  readonly floor = computed(() => {
    const teams = this.floors.value();
    return teams?.find((team) => team.teamId === this.chosenTeam()) ?? teams?.[0];
  });
  readonly totals = computed(() => {
    const agents = this.floor()?.agents ?? [];
    const sum = (read: (agent: FloorAgent) => number) => agents.reduce((total, agent) => total + read(agent), 0);
    return {
      queue: sum((agent) => agent.queueLength),
      held: sum((agent) => agent.casesHeld),
      calls: sum((agent) => agent.callsToday),
      rightParty: sum((agent) => agent.rightPartyToday),
      promises: sum((agent) => agent.promisesToday),
      promised: addUp(agents.flatMap((agent) => agent.promisedToday)),
      broken: sum((agent) => agent.brokenToday),
    };
  });
  readonly cases = computed(() => (this.floor()?.states ?? []).reduce((total, { cases }) => total + cases, 0));

  constructor() {
    void this.floors.load();
    rereadOn(
      [
        'floor.changed',
        'call.changed',
        'case.moved',
        'case.reassigned',
        'queue.changed',
        'payment.booked',
        'legal.changed',
        'people.changed',
      ],
      () => this.load(),
    );
    const tick = setInterval(() => this.clock.set(Date.now()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(tick));
  }

  load(): Promise<void> {
    this.clock.set(Date.now());
    return this.floors.load();
  }

  chooseTeam(teamId: string): void {
    this.chosenTeam.set(teamId);
  }

  /** Whole minutes an agent has been in the present state; `undefined` when it is not known. */
  minutesSince(since: string | null | undefined): number | undefined {
    return since ? Math.max(0, Math.floor((this.now() - Date.parse(since)) / 60_000)) : undefined;
  }
}
