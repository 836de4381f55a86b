import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import {
  DraftRankWeightsDocument,
  failureKind,
  GraphqlClient,
  loaded,
  PublishRankWeightsDocument,
  RankedAgentsDocument,
  RankPreviewDocument,
  RankWeightVersionsDocument,
  rereadOn,
  sending,
  Texts,
} from '@relance/platform/console';
import { sameWeights, withWeight, type Weight, type WeightVersion } from './weight-edits';

/** After the last key: then the server keeps the draft and says what it would change. */
const REST_MS = 400;
const PREVIEWED = 50;

/** The weights of the rank: the version in force, the draft being edited, what it would change, and the former versions. */
@Injectable()
export class WeightsStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly list = loaded(async () => (await this.client.run(RankWeightVersionsDocument)).rankWeights);
  private readonly people = loaded(async () => (await this.client.run(RankedAgentsDocument)).teams);
  private readonly edited = signal<readonly Weight[] | undefined>(undefined);
  private readonly chosenAgent = signal<string | undefined>(undefined);
  private readonly fault = signal<string | undefined>(undefined);
  private readonly waiting = signal(false);
  private readonly effects = loaded(async () => {
    const weightsId = this.draft()?.id;
    const agentId = this.agentId();
    if (!weightsId || !agentId) return null;
    return (await this.client.run(RankPreviewDocument, { weightsId, agentId, first: PREVIEWED })).rankPreview;
  });
  private resting?: ReturnType<typeof setTimeout>;
  private saving: Promise<boolean> = Promise.resolve(true);
  readonly publishing = sending();
  readonly versions = this.list.value;
  readonly failure = computed(() => this.list.failure() ?? this.people.failure());
  readonly inForce = computed(() => this.versions()?.find(({ status }) => status === 'inForce'));
  readonly draft = computed(() => this.versions()?.find(({ status }) => status === 'draft'));
  readonly history = computed(() => this.versions()?.filter(({ status }) => status !== 'draft') ?? []);
  readonly weights = computed(() => this.edited() ?? this.draft()?.weights ?? this.inForce()?.weights ?? []);
  /** Does it differ from what is in force? */
  readonly changed = computed(() => !sameWeights(this.weights(), this.inForce()?.weights ?? []));
  /** Why the server does not keep the draft. */
  readonly problem = this.fault.asReadonly();
  readonly pending = this.waiting.asReadonly();
  readonly agents = computed(() =>
    (this.people.value() ?? []).flatMap((team) =>
      team.people.filter(({ role }) => role === 'agent').map(({ id, name }) => ({ id, name, team: team.name })),
    ),
  );
  readonly agentId = computed(() => this.chosenAgent() ?? this.agents()[0]?.id);
  readonly preview = this.effects.value;
  readonly previewFailure = this.effects.failure;

  constructor() {
    rereadOn(['queue.changed'], () => this.edited() === undefined && this.load());
    inject(DestroyRef).onDestroy(() => {
      if (this.resting !== undefined) void this.keepNow();
    });
    void this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.people.value() ? undefined : this.people.load()]);
    await this.effects.load();
  }

  loadPreview(): Promise<void> {
    return this.effects.load();
  }

  chooseAgent(id: string): void {
    this.chosenAgent.set(id);
    void this.effects.load();
  }

  change(code: string, change: Partial<Weight>): void {
    this.edit(withWeight(this.weights(), code, change));
  }

  /** Starts from a version again: the one in force, or a former one. */
  startFrom(version: WeightVersion): void {
    this.edit(version.weights);
  }

  /** Keeps the note with the draft, then makes it the version in force. */
  async publish(note: string): Promise<boolean> {
    if (!(await this.keepNow(note))) return false;
    const draft = this.draft();
    if (!draft) return false;
    const answer = await this.publishing.send(
      async () =>
        (await this.client.run(PublishRankWeightsDocument, { id: draft.id, expectedVersion: draft.expectedVersion }))
          .publishRankWeights,
    );
    if (!answer) return false;
    this.edited.set(undefined);
    await this.load();
    return true;
  }

  /** Somebody else changed the draft: theirs is read, what was typed here is let go. */
  async takeTheirs(): Promise<void> {
    this.edited.set(undefined);
    this.fault.set(undefined);
    await this.load();
  }

  private edit(weights: readonly Weight[]): void {
    this.edited.set(weights);
    this.waiting.set(true);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.keepNow(), REST_MS);
  }

  /** One after the other: an older draft never overtakes a newer one. */
  private keepNow(note?: string): Promise<boolean> {
    clearTimeout(this.resting);
    this.resting = undefined;
    this.saving = this.saving.then(() => this.keep(note));
    return this.saving;
  }

  private async keep(note: string | undefined): Promise<boolean> {
    const edited = this.edited();
    const draft = this.draft();
    if (!edited && note === undefined) return true;
    const weights = (edited ?? this.weights()).map(({ code, points, full }) => ({ code, points, full: full ?? null }));
    try {
      const { draftRankWeights: answer } = await this.client.run(DraftRankWeightsDocument, {
        weights,
        note: note ?? draft?.note ?? '',
        id: draft?.id ?? null,
        expectedVersion: draft?.expectedVersion ?? null,
      });
      if (answer.__typename !== 'RankWeights') {
        this.fault.set(answer.message);
        return false;
      }
      this.fault.set(undefined);
      this.list.set([answer, ...(this.versions() ?? []).filter(({ id }) => id !== answer.id)]);
      if (this.edited() === edited) this.edited.set(undefined);
      void this.effects.load();
      return true;
    } catch (thrown) {
      this.fault.set(this.texts.t(`ui.failure.${failureKind(thrown)}.body`));
      return false;
    } finally {
      this.waiting.set(this.resting !== undefined);
    }
  }
}
