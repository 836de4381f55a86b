import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type {
  OutcomeKind,
  ScriptDefinition,
  ScriptFacts,
  ScriptMove,
  ScriptPlace,
  VariableValues,
} from '@relance/calls/domain';
import { missingFor, type Missing } from '@relance/calls/script';
import { DraftStore, GraphqlClient, ServerClock, TurnOfCallDocument } from '@relance/platform/console';
import { CallStore } from '../cockpit/call.store';
import type { Cockpit } from '../cockpit/cockpit.client';
import { CockpitStore } from '../cockpit/cockpit.store';
import { changesOf, type FactChange } from './fact-changes';
import { ScriptRun, type ScriptCase } from './script-run';

type CallScript = NonNullable<Cockpit['script']>;
/** Turns that a call takes when nobody whom it was for answers. `usual`: back to the script that the facts ask for. */
export type Turn = 'usual' | 'thirdParty' | 'voicemail';
/** A path without a call that was dialled is the same conversation for that long; later it is another one. */
const SAME_CALL_MS = 3_600_000;

/** The script that the call follows: it stays the same version, whatever is published meanwhile. */
interface Followed {
  readonly versionId: string;
  readonly version: number;
  readonly title: { readonly fr: string; readonly en: string };
  readonly definition: ScriptDefinition;
}

/** What is kept on this machine until the outcome has it. `call`: the call that it belongs to; null: none that the server knew. */
interface Kept extends Followed {
  readonly call: string | null;
  readonly at: string;
  readonly place: ScriptPlace;
}

const EMPTY: ScriptCase = { facts: {} as ScriptFacts, variables: {} };

/** The script of the open case: where the call stands in it, what changed meanwhile, and what an outcome still waits for. */
@Injectable()
export class ScriptStore {
  private readonly cockpit = inject(CockpitStore);
  private readonly call = inject(CallStore);
  private readonly drafts = inject(DraftStore);
  private readonly clock = inject(ServerClock);
  private readonly client = inject(GraphqlClient);
  private readonly running = signal<ScriptRun | undefined>(undefined);
  private readonly script = signal<Followed | undefined>(undefined);
  private readonly standing = signal<ScriptCase>(EMPTY);
  private readonly happened = signal<readonly FactChange[]>([]);
  private readonly demanded = signal<OutcomeKind | undefined>(undefined);
  private readonly said = signal('');
  private readonly asked = signal(0);
  private readonly turned = signal<Turn>('usual');
  /** Ways begun in this call on another script: turned back to, they go on. */
  private readonly parked = new Map<string, ScriptRun>();
  /** By version, which never changes: one object for all cases that follow it, so that its machine is built once. */
  private readonly definitions = new Map<string, ScriptDefinition>();
  private caseId = '';
  /** Id of the call; null: none, or one that the server has not answered for yet. */
  private ofCall: string | null = null;
  private onCall = false;
  readonly run = this.running.asReadonly();
  readonly followed = this.script.asReadonly();
  readonly turn = this.turned.asReadonly();
  /** What became different since the last move. */
  readonly changes = this.happened.asReadonly();
  /** The outcome that was wanted too early, and what it waits for. */
  readonly wanted = this.demanded.asReadonly();
  readonly missing = computed((): Missing[] => {
    const kind = this.demanded();
    const place = this.running()?.place();
    return kind && place ? missingFor(kind, place) : [];
  });
  /** The server's words, when it refused an outcome for what was not said. */
  readonly refusal = this.said.asReadonly();
  /** Grows when the eyes should come here. */
  readonly calledFor = this.asked.asReadonly();

  constructor() {
    effect(() => {
      const cockpit = this.cockpit.cockpit();
      untracked(() => this.follow(cockpit));
    });
    effect(() => {
      const dialled = this.call.startedAt() !== undefined;
      const id = this.call.call()?.id;
      untracked(() => this.dialled(dialled, id));
    });
  }

  /** After every move: this machine keeps the path; what changed before was seen. */
  moved(): void {
    this.happened.set([]);
    this.said.set('');
    const kind = this.demanded();
    if (kind && this.missing().length === 0) this.demanded.set(undefined);
    this.keep();
  }

  /**
   * Is it too early for that outcome? Then it is said what is missing, and the eyes are brought here. Only a call that was dialled
   * has to prove it.
   */
  refuses(kind: OutcomeKind): boolean {
    const place = this.running()?.place();
    if (!place || !this.call.startedAt() || this.call.inbound() || missingFor(kind, place).length === 0) return false;
    this.demanded.set(kind);
    this.asked.update((times) => times + 1);
    return true;
  }

  /** The server refused an outcome for what the path does not show. */
  refusedBy(words: string): void {
    this.said.set(words);
    this.asked.update((times) => times + 1);
  }

  /** Another script for this call. Gives false when there is none. Errors: RequestFailure. */
  async turnTo(turn: Turn): Promise<boolean> {
    const { caseId } = this;
    const script =
      turn === 'usual'
        ? this.cockpit.cockpit()?.script
        : (await this.client.run(TurnOfCallDocument, { caseId, situation: turn })).callScript;
    const before = this.script();
    const run = this.running();
    if (!script || caseId !== this.caseId) return false;
    if (before && run) this.parked.set(before.versionId, run);
    const parked = this.parked.get(script.versionId);
    this.set({ ...script, definition: script.definition as ScriptDefinition }, parked?.place());
    this.turned.set(turn);
    this.moved();
    return true;
  }

  /** The path for the outcome: none where nothing was followed. The end that was come to closes it. */
  path(): { versionId: string; moves: ScriptMove[] } | null {
    const place = this.running()?.place();
    const script = this.script();
    if (!place || !script || place.path.length === 0) return null;
    const atEnd = place.node.kind === 'end' && place.ended === undefined;
    const end: ScriptMove = { nodeId: place.nodeId, at: this.now(), move: { kind: 'end' } };
    return { versionId: script.versionId, moves: atEnd ? [...place.path, end] : [...place.path] };
  }

  /** The outcome has the path. Gives the draft, for when the outcome is taken back. */
  finished(): string {
    const draft = this.drafts.read(this.key());
    this.drafts.forget(this.key());
    this.running.set(undefined);
    this.caseId = '';
    return draft;
  }

  /** The outcome was taken back: the path is the case's again. */
  restore(caseId: string, draft: string): void {
    this.drafts.write(`path.${caseId}`, draft);
  }

  private follow(cockpit: Cockpit | undefined): void {
    const script = cockpit?.script;
    if (!cockpit || !script) {
      this.running.set(undefined);
      this.script.set(undefined);
      this.caseId = '';
      return;
    }
    const before = this.standing();
    const now: ScriptCase = { facts: script.facts as ScriptFacts, variables: script.variables as VariableValues };
    if (cockpit.case.id !== this.caseId) return this.begin(cockpit.case.id, script, now);
    const changes = changesOf(before, now);
    // the same case read again is no news: nothing is to be drawn anew
    if (JSON.stringify(before) !== JSON.stringify(now)) this.standing.set(now);
    const untouched = this.turned() === 'usual' && this.running()?.place().path.length === 0;
    if (untouched && (changes.length > 0 || script.versionId !== this.script()?.versionId)) this.start(script);
    else if (changes.length > 0)
      this.happened.update((earlier) => [...earlier.filter((one) => !changes.includes(one)), ...changes]);
  }

  private begin(caseId: string, script: CallScript, now: ScriptCase): void {
    this.caseId = caseId;
    this.ofCall = this.call.call()?.id ?? null;
    this.onCall = this.call.startedAt() !== undefined;
    this.turned.set('usual');
    this.parked.clear();
    this.standing.set(now);
    this.happened.set([]);
    this.demanded.set(undefined);
    this.said.set('');
    const kept = this.kept();
    if (kept) this.set(kept, kept.place);
    else this.start(script);
  }

  private start(script: CallScript): void {
    this.set({ ...script, definition: script.definition as ScriptDefinition });
  }

  private set(script: Followed, from?: ScriptPlace): void {
    const { versionId, version, title } = script;
    const definition = this.definitions.get(versionId) ?? script.definition;
    this.definitions.set(versionId, definition);
    try {
      this.running.set(new ScriptRun(definition, this.standing, () => this.now(), from));
      this.script.set({ versionId, version, title, definition });
    } catch {
      // a script that cannot be begun is none: the outcome keys do without it
      this.running.set(undefined);
    }
  }

  /** A path that was tried out before the call, or is another call's, is not this call's: it begins anew. */
  private dialled(dialled: boolean, id: string | undefined): void {
    if (!dialled || !this.caseId) return;
    const another = !this.onCall || (id !== undefined && this.ofCall !== null && id !== this.ofCall);
    this.onCall = true;
    this.ofCall = id ?? this.ofCall;
    if (!another) return;
    const script = this.cockpit.cockpit()?.script;
    if (!script || !this.running()?.place().path.length) return;
    this.drafts.forget(this.key());
    this.turned.set('usual');
    this.parked.clear();
    this.start(script);
  }

  private keep(): void {
    const place = this.running()?.place();
    const script = this.script();
    if (!place || !script) return;
    if (place.path.length === 0) return this.drafts.forget(this.key());
    const kept: Kept = { ...script, call: this.ofCall, at: this.now(), place };
    this.drafts.write(this.key(), JSON.stringify(kept));
  }

  /** The path of this call, when there is one; that of another call is none. */
  private kept(): Kept | undefined {
    const text = this.drafts.read(this.key());
    if (!text) return undefined;
    const kept = JSON.parse(text) as Kept;
    const recent = this.clock.now().getTime() - Date.parse(kept.at) < SAME_CALL_MS;
    const same = this.ofCall === null || kept.call === null ? recent : kept.call === this.ofCall;
    if (!same) this.drafts.forget(this.key());
    return same ? kept : undefined;
  }

  private key(): string {
    return `path.${this.caseId}`;
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
