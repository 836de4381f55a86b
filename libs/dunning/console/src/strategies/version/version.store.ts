import { computed, inject, Injectable, signal } from '@angular/core';
import {
  DiscardStrategyDraftDocument,
  DraftStrategyDocument,
  GraphqlClient,
  loaded,
  MigrateCasesDocument,
  paged,
  PublishStrategyDocument,
  rereadOn,
  RetireStrategyDocument,
  SendBackStrategyDocument,
  sending,
  StrategiesDocument,
  StrategyPreviewDocument,
  StrategyPreviewedCasesDocument,
  SubmitStrategyDocument,
  type StepDecisionInput,
  type StrategyAnswerFragment,
  type StrategyPreviewedCasesQuery,
  type StrategyPreviewQuery,
} from '@relance/platform/console';
import { asVersion, baseOf, type StrategyVersion } from '../path/strategy-version';
import { asInput, type Decisions } from './decisions';

export type Preview = StrategyPreviewQuery['publishPreview'];
export type PreviewedCase = StrategyPreviewedCasesQuery['previewedCases']['rows'][number];

const PAGE = 50;

interface Shown {
  /** null: there is none. */
  readonly version: StrategyVersion | null;
  readonly base: StrategyVersion | undefined;
  readonly all: readonly StrategyVersion[];
}

/** One version, what it does otherwise than the one before, and what becomes of the live cases. */
@Injectable()
export class VersionStore {
  private readonly client = inject(GraphqlClient);
  private readonly id = signal('');
  private readonly answer = loaded(() => this.read());
  private readonly foreseen = loaded(
    async () => (await this.client.run(StrategyPreviewDocument, this.pair())).publishPreview,
  );
  private readonly kind = signal<string | null>(null);
  private readonly cases = paged(
    async (after) =>
      (
        await this.client.run(StrategyPreviewedCasesDocument, {
          ...this.pair(),
          kind: this.kind(),
          first: PAGE,
          after,
        })
      ).previewedCases,
  );
  readonly saving = sending();
  readonly failure = this.answer.failure;
  readonly version = computed(() => this.answer.value()?.version);
  readonly base = computed(() => this.answer.value()?.base);
  /** The path that the live cases come from. */
  readonly former = computed(() => {
    const from = this.preview()?.fromVersionId;
    return this.answer.value()?.all.find(({ id }) => id === from)?.definition;
  });
  /** What becomes of the live cases, when this version takes or took over from another. */
  readonly preview = this.foreseen.value;
  readonly previewFailure = this.foreseen.failure;
  readonly caseRows = this.cases.rows;
  readonly caseKind = this.kind.asReadonly();
  readonly moreCases = this.cases.hasMore;

  constructor() {
    rereadOn(['strategy.changed'], () => this.load());
  }

  show(id: string): void {
    this.id.set(id);
    void this.load();
  }

  async load(): Promise<void> {
    await this.answer.load();
    const version = this.version();
    if (!version || !changesHands(version)) return;
    await Promise.all([this.foreseen.load(), this.cases.reread()]);
  }

  lookAt(kind: string | null): void {
    this.kind.set(kind);
    void this.cases.restart();
  }

  more(): Promise<void> {
    return this.cases.more();
  }

  submit(): Promise<boolean> {
    return this.act(
      async () => (await this.client.run(SubmitStrategyDocument, { versionId: this.id() })).submitStrategy,
    );
  }

  sendBack(reason: string): Promise<boolean> {
    return this.act(
      async () => (await this.client.run(SendBackStrategyDocument, { versionId: this.id(), reason })).sendBackStrategy,
    );
  }

  publish(decisions: Decisions): Promise<boolean> {
    const given = { versionId: this.id(), decisions: this.given(decisions) };
    return this.act(async () => (await this.client.run(PublishStrategyDocument, given)).publishStrategy);
  }

  /** For cases that stayed behind when it was published. */
  migrate(decisions: Decisions): Promise<boolean> {
    const fromVersionId = this.preview()?.fromVersionId ?? '';
    const given = { fromVersionId, toVersionId: this.id(), decisions: this.given(decisions) };
    return this.act(async () => (await this.client.run(MigrateCasesDocument, given)).migrateCases);
  }

  retire(): Promise<boolean> {
    return this.act(
      async () => (await this.client.run(RetireStrategyDocument, { versionId: this.id() })).retireStrategy,
    );
  }

  async discard(): Promise<boolean> {
    const run = async () =>
      (await this.client.run(DiscardStrategyDraftDocument, { versionId: this.id() })).discardStrategyDraft;
    return (await this.saving.send(run)) !== undefined;
  }

  /** Gives the id of the next version's draft. */
  async draftNext(): Promise<string | undefined> {
    const run = async () => (await this.client.run(DraftStrategyDocument, { basedOn: this.id() })).draftStrategy;
    return (await this.saving.send(run))?.strategy.id;
  }

  /** Of a version in force: it and the one, of any strategy, that cases stayed on. */
  private pair(): { versionId: string; fromVersionId: string | null } {
    const version = this.version();
    const leftBehind = version?.status === 'published' ? version.migration?.fromVersionId : undefined;
    return { versionId: this.id(), fromVersionId: leftBehind ?? null };
  }

  private given(decisions: Decisions): StepDecisionInput[] {
    return asInput(this.preview()?.mappings ?? [], decisions);
  }

  private async act(run: () => Promise<StrategyAnswerFragment>): Promise<boolean> {
    const answer = await this.saving.send(run);
    if (answer) await this.load();
    return answer !== undefined;
  }

  private async read(): Promise<Shown> {
    const all = (await this.client.run(StrategiesDocument)).strategies.map(asVersion);
    const version = all.find(({ id }) => id === this.id()) ?? null;
    return { version, base: version ? baseOf(version, all) : undefined, all };
  }
}

/** Cases are to go over to it, or some stayed behind. */
function changesHands({ status, migration }: StrategyVersion): boolean {
  return status === 'draft' || status === 'inReview' || (status === 'published' && (migration?.undecided ?? 0) > 0);
}
