import { computed, inject, Injectable, signal } from '@angular/core';
import {
  AgedBalanceDocument,
  CreditorChoicesDocument,
  GraphqlClient,
  loaded,
  rereadOn,
} from '@relance/platform/console';

/** The aged balance of any day, one for each currency. */
@Injectable()
export class AgingStore {
  private readonly client = inject(GraphqlClient);
  private readonly question = signal<{ asOf: string; creditorKey: string | null } | undefined>(undefined);
  private readonly answer = loaded(async () => {
    const question = this.question();
    return question ? (await this.client.run(AgedBalanceDocument, question)).aging : undefined;
  });
  private readonly choices = loaded(async () => (await this.client.run(CreditorChoicesDocument)).creditors);
  readonly agings = this.answer.value;
  readonly failure = this.answer.failure;
  readonly loading = this.answer.loading;
  readonly creditors = computed(() => this.choices.value() ?? []);

  constructor() {
    void this.choices.load();
    rereadOn(['payment.booked', 'queue.changed'], () => this.load());
  }

  show(asOf: string, creditorKey: string | null): void {
    this.question.set({ asOf, creditorKey });
    void this.answer.load();
  }

  load(): Promise<void> {
    return this.answer.load();
  }
}
