import { computed, inject, Injectable } from '@angular/core';
import {
  AssignStrategyDocument,
  DraftStrategyDocument,
  EndStrategyAssignmentDocument,
  EndStrategyTrialDocument,
  GraphqlClient,
  loaded,
  rereadOn,
  sending,
  StartStrategyTrialDocument,
  StrategiesDocument,
  StrategyApplicationsDocument,
  StrategyDebtorDocument,
  StrategyVocabularyDocument,
  type AssignmentInput,
  type DraftStrategyMutationVariables,
  type StartStrategyTrialMutationVariables,
  type StrategyApplicationsQuery,
  type StrategyDebtorQuery,
} from '@relance/platform/console';
import { asVersion, type StrategyVersion } from '../path/strategy-version';

export type Trial = StrategyApplicationsQuery['strategyTrials'][number];
export type Invoice = StrategyDebtorQuery['openItems'][number];

/** All versions of one strategy. */
export interface StrategyGroup {
  readonly key: string;
  /** The version to show: in force; without one, the newest. */
  readonly shown: StrategyVersion;
  /** Drafts, in review, older ones. */
  readonly others: readonly StrategyVersion[];
  readonly newest: StrategyVersion;
}

/** The strategies, whom they apply to, and the trials of one against another. */
@Injectable()
export class StrategiesStore {
  private readonly client = inject(GraphqlClient);
  private readonly versions = loaded(async () => (await this.client.run(StrategiesDocument)).strategies.map(asVersion));
  private readonly applied = loaded(() => this.client.run(StrategyApplicationsDocument));
  private readonly words = loaded(async () => (await this.client.run(StrategyVocabularyDocument)).strategyVocabulary);
  readonly saving = sending();
  readonly failure = computed(() => this.versions.failure() ?? this.applied.failure());
  readonly groups = computed(() => {
    const versions = this.versions.value();
    return versions && groupByKey(versions);
  });
  readonly published = computed(() => this.versions.value()?.filter(({ status }) => status === 'published') ?? []);
  readonly assignments = computed(() => this.applied.value()?.strategyAssignments);
  readonly trials = computed(() => this.applied.value()?.strategyTrials);
  readonly vocabulary = this.words.value;

  constructor() {
    this.load();
    rereadOn(['strategy.changed'], () => this.load());
  }

  load(): void {
    void this.versions.load();
    void this.applied.load();
  }

  /** What the forms offer; read when a form is opened first. */
  async needVocabulary(): Promise<void> {
    if (!this.words.value()) await this.words.load();
  }

  /** Gives the new draft's id. */
  async draft(of: DraftStrategyMutationVariables): Promise<string | undefined> {
    const answer = await this.saving.send(async () => (await this.client.run(DraftStrategyDocument, of)).draftStrategy);
    return answer?.strategy.id;
  }

  assign(input: AssignmentInput): Promise<boolean> {
    return this.done(async () => (await this.client.run(AssignStrategyDocument, { input })).assignStrategy);
  }

  endAssignment(id: string): Promise<boolean> {
    return this.done(async () => (await this.client.run(EndStrategyAssignmentDocument, { id })).endAssignment);
  }

  startTrial(trial: StartStrategyTrialMutationVariables): Promise<boolean> {
    return this.done(async () => (await this.client.run(StartStrategyTrialDocument, trial)).startTrial);
  }

  endTrial(id: string): Promise<boolean> {
    return this.done(async () => (await this.client.run(EndStrategyTrialDocument, { id })).endTrial);
  }

  async debtor(caseId: string): Promise<{ debtorId: string; invoices: readonly Invoice[] } | undefined> {
    const answer = await this.client.run(StrategyDebtorDocument, { caseId });
    return answer.case ? { debtorId: answer.case.debtorId, invoices: answer.openItems } : undefined;
  }

  private async done(run: () => Promise<{ ok: boolean } | { message: string }>): Promise<boolean> {
    const answer = await this.saving.send(run);
    if (answer) void this.applied.load();
    return answer !== undefined;
  }
}

function groupByKey(versions: readonly StrategyVersion[]): StrategyGroup[] {
  return [...new Set(versions.map(({ key }) => key))].map((key) => {
    const own = versions.filter((one) => one.key === key).sort((a, b) => b.version - a.version);
    const shown = own.find(({ status }) => status === 'published') ?? own[0]!;
    return { key, shown, others: own.filter((one) => one !== shown), newest: own[0]! };
  });
}
