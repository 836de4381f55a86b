import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CONTACT_CHANNELS,
  CONTACT_PRESETS,
  type ContactPolicy,
  type ContactScope,
  NUMBER_KINDS,
  policyDifferences,
  policyInWords,
  readContactPolicy,
} from '@relance/calls/contact';
import { FailureState, Icon, Skeleton, Texts } from '@relance/platform/console';
import { ChannelTicks } from './channel-ticks';
import { PoliciesStore } from './policies.store';
import { changedRow, type RowsOf, toggledDay, withoutRow, withRow } from './policy-draft';

interface Draft extends ContactScope {
  name: string;
  definition: ContactPolicy;
  /** The version it comes after; null: a new policy. */
  version: number | null;
}

/** The week as it is read: Monday first. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** Edits a contact policy, from what is in force or from a preset; says what would change; puts it in force with a note. */
@Component({
  selector: 'calls-policy-editor',
  imports: [ChannelTicks, FailureState, Icon, RouterLink, Skeleton],
  providers: [PoliciesStore],
  templateUrl: './editor.screen.html',
  styleUrl: './editor.screen.css',
})
export class EditorScreen {
  /** Id of a version, or key of a preset. */
  readonly from = input.required<string>();
  protected readonly store = inject(PoliciesStore);
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  protected readonly t = this.texts.t;
  protected readonly week = WEEK;
  protected readonly channels = CONTACT_CHANNELS;
  protected readonly numbers = NUMBER_KINDS;
  protected readonly kinds = ['business', 'public', 'consumer'] as const;
  protected readonly note = signal('');
  /** As it stands: what the draft is compared with. */
  private readonly base = computed<Draft | undefined>(() => {
    const versions = this.store.versions();
    if (!versions) return undefined;
    const version = versions.find(({ id }) => id === this.from());
    if (version) {
      const { name, definition, creditorId, debtorKind, country } = version;
      return { name, definition, creditorId, debtorKind, country, version: version.version };
    }
    const preset = CONTACT_PRESETS.find(({ policy }) => policy.key === this.from());
    if (!preset) return undefined;
    const key = freeKey(preset.policy.key, new Set(versions.map((one) => one.key)));
    const name = this.t(`policies.preset.${preset.policy.key}`);
    return {
      name,
      definition: { ...preset.policy, key },
      creditorId: null,
      debtorKind: null,
      country: null,
      version: null,
    };
  });
  protected readonly draft = linkedSignal(() => this.base());
  protected readonly fault = computed(() => {
    const draft = this.draft();
    const read = draft && readContactPolicy(draft.definition);
    return read && 'said' in read ? read : undefined;
  });
  protected readonly differences = computed(() => {
    const [draft, base] = [this.draft(), this.base()];
    if (!draft || !base) return undefined;
    const language = this.texts.language();
    if (base.version === null) return { gone: [], come: policyInWords(draft.definition).map((said) => said[language]) };
    const { gone, come } = policyDifferences(base.definition, draft.definition);
    return { gone: gone.map((said) => said[language]), come: come.map((said) => said[language]) };
  });
  protected readonly unchanged = computed(() => {
    const [draft, base] = [this.draft(), this.base()];
    return base?.version !== null && JSON.stringify(draft) === JSON.stringify(base);
  });

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => draft && { ...draft, ...change });
  }

  protected edit(change: Partial<ContactPolicy>): void {
    this.draft.update((draft) => draft && { ...draft, definition: { ...draft.definition, ...change } });
  }

  protected add(list: RowsOf): void {
    this.draft.update((draft) => draft && { ...draft, definition: withRow(draft.definition, list) });
  }

  protected remove(list: RowsOf, index: number): void {
    this.draft.update((draft) => draft && { ...draft, definition: withoutRow(draft.definition, list, index) });
  }

  protected row<List extends RowsOf>(list: List, index: number, change: Partial<ContactPolicy[List][number]>): void {
    this.draft.update((draft) => draft && { ...draft, definition: changedRow(draft.definition, list, index, change) });
  }

  protected toggleDay(index: number, day: number): void {
    const window = this.draft()?.definition.windows[index];
    if (window) this.row('windows', index, { weekdays: toggledDay(window, day) });
  }

  protected message(): string {
    return this.fault()?.said[this.texts.language()] ?? '';
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft();
    const note = this.note().trim();
    if (!draft || this.fault() || !note) return;
    const { name, definition, creditorId, debtorKind, country, version } = draft;
    const done = await this.store.putInForce({
      key: definition.key,
      name: name.trim(),
      definition,
      creditorId,
      debtorKind,
      country: country || null,
      note,
      expectedVersion: version,
    });
    if (done) await this.router.navigate(['/policies']);
  }
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  let [free, n] = [key, 1];
  while (taken.has(free)) free = `${key}-${++n}`;
  return free;
}
