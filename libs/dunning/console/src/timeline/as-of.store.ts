import { computed, inject, Injectable, signal } from '@angular/core';
import {
  CaseAsOfDocument,
  type CaseAsOfQuery,
  CaseMomentsDocument,
  GraphqlClient,
  LiveClient,
  loaded,
} from '@relance/platform/console';
import { type Moment, standsOf } from './moments';

export type AsOf = NonNullable<CaseAsOfQuery['caseAsOf']>;

/** While the slider moves, the case is read once it rests. */
const REST_MS = 150;

/** The case's past: the moments it moved at, and the case as it stood at the chosen one. */
@Injectable()
export class AsOfStore {
  private readonly client = inject(GraphqlClient);
  private readonly place = signal<number | undefined>(undefined);
  private caseId = '';
  private resting?: ReturnType<typeof setTimeout>;
  private readonly moments = loaded(async () =>
    standsOf((await this.client.run(CaseMomentsDocument, { caseId: this.caseId })).caseMoments),
  );
  private readonly seen = loaded(async () => {
    const at = this.chosen()?.at;
    return at ? (await this.client.run(CaseAsOfDocument, { caseId: this.caseId, at })).caseAsOf : null;
  });
  readonly stands = computed<readonly Moment[]>(() => this.moments.value() ?? []);
  readonly last = computed(() => Math.max(0, this.stands().length - 1));
  /** Where the slider stands; at the end: now. */
  readonly index = computed(() => Math.min(this.place() ?? this.last(), this.last()));
  readonly chosen = computed(() => (this.place() === undefined ? undefined : this.stands()[this.index()]));
  readonly value = this.seen.value;
  readonly failure = this.seen.failure;

  constructor() {
    const live = inject(LiveClient);
    live.on('case.moved', ({ caseId }) => caseId === this.caseId && void this.moments.load());
    live.onReload(() => void this.moments.load());
  }

  show(caseId: string): void {
    this.caseId = caseId;
    this.now();
    void this.moments.load();
  }

  /** The last stand is the present: there is nothing to rebuild. */
  stand(index: number): void {
    if (index >= this.last()) return this.now();
    this.place.set(index);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.load(), REST_MS);
  }

  now(): void {
    clearTimeout(this.resting);
    this.place.set(undefined);
  }

  load(): Promise<void> {
    return this.seen.load();
  }
}
