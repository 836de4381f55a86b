import { computed, inject, Injectable, signal } from '@angular/core';
import {
  AuditPeopleDocument,
  AuditTrailDocument,
  GraphqlClient,
  loaded,
  paged,
  type AuditTrailQuery,
} from '@relance/platform/console';

export type AuditEntry = AuditTrailQuery['auditTrail']['rows'][number];

/** `action`: a whole action, or the context it begins with (`identity`, `calls`…). */
export interface AuditFilter {
  readonly action?: string;
  readonly personId?: string;
  readonly from?: string;
  readonly to?: string;
}

const PAGE = 100;

/** Who did what, newest first. It is read when asked for, not live: a trail that moves cannot be read. */
@Injectable()
export class AuditStore {
  private readonly client = inject(GraphqlClient);
  private readonly wanted = signal<AuditFilter>({});
  private readonly list = paged(async (after) => {
    const { action, personId, from, to } = this.wanted();
    const filter = { action: action || null, personId: personId || null, from: from || null, to: to || null };
    return (await this.client.run(AuditTrailDocument, { filter, first: PAGE, after })).auditTrail;
  });
  private readonly persons = loaded(async () => (await this.client.run(AuditPeopleDocument)).people);
  readonly rows = this.list.rows;
  readonly hasMore = this.list.hasMore;
  readonly failure = this.list.failure;
  readonly people = computed(() => this.persons.value() ?? []);
  readonly filtered = computed(() => Object.values(this.wanted()).some((value) => value));
  readonly wrongRange = computed(() => {
    const { from, to } = this.wanted();
    return !!from && !!to && to < from;
  });

  constructor() {
    void this.persons.load();
  }

  show(filter: AuditFilter): void {
    this.wanted.set(filter);
    if (!this.wrongRange()) void this.list.restart();
  }

  load(): Promise<void> {
    return this.list.restart();
  }

  more(): Promise<void> {
    return this.list.more();
  }
}
