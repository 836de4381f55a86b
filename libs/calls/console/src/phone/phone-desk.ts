import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { formatInstant, Hotkeys, Icon, Texts, Toasts } from '@relance/platform/console';
import { filter, map } from 'rxjs';
import { phoneText } from '../cockpit/phone-words';
import { CommandPalette } from '../search/command-palette';
import { CallerChoice } from './caller-choice';
import { IncomingStore, type Incoming } from './incoming.store';
import { isBusyPerson } from './busy-person';

/**
 * The telephone, on every screen: who rings in (one case opens, of several one is chosen, of none is searched), the call that goes on
 * elsewhere, and calls nobody logged. While somebody talks or writes nothing moves: a quiet line says it, with a key.
 */
@Component({
  selector: 'calls-phone-desk',
  imports: [Icon, CommandPalette, CallerChoice],
  templateUrl: './phone-desk.html',
  styles: `
    .banner {
      justify-content: flex-start;
      background: var(--accent-soft);
      color: var(--ink);
    }
    .banner .grow {
      flex: 1 1 0;
      min-width: 0;
    }
  `,
})
export class PhoneDesk {
  private readonly router = inject(Router);
  private readonly hotkeys = inject(Hotkeys);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  protected readonly store = inject(IncomingStore);
  protected readonly t = this.texts.t;
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  private readonly shownCase = computed(() => /^\/case\/([0-9a-f-]{36})/.exec(this.url())?.[1]);
  /** Of several: which one rings. */
  protected readonly choosing = signal<Incoming | undefined>(undefined);
  /** Of none: searched by the number. */
  protected readonly searching = signal<string | undefined>(undefined);
  protected readonly searchDone = () => this.searching.set(undefined);
  private readonly greeted = new Set<string>();
  private last: readonly Incoming[] = [];
  /** Who rings, but not the debtor whose case is open: that is said in the cockpit. */
  protected readonly rings = computed(() =>
    this.store.calls().filter(({ matches }) => !matches.some(({ caseId }) => caseId === this.shownCase())),
  );
  protected readonly elsewhere = computed(() => {
    const call = this.store.current();
    return call && call.caseId !== this.shownCase() ? call : undefined;
  });
  protected readonly unlogged = computed(() => {
    const [oldest] = this.store.unlogged();
    return !this.store.current() && oldest && oldest.caseId !== this.shownCase() ? oldest : undefined;
  });

  constructor() {
    void this.store.read();
    this.hotkeys.bind([
      { key: 'f2', label: 'phone.open', when: () => this.rings().length > 0, run: () => this.open(this.rings()[0]!) },
      { key: 'f2', label: 'phone.back', when: () => !!this.elsewhere(), run: () => this.backToCall() },
    ]);
    effect(() => {
      const calls = this.store.calls();
      untracked(() => this.heard(calls));
    });
  }

  /** Opens what the number says: the case, the choice, or the search. */
  protected open(call: Incoming): void {
    this.greeted.add(call.id);
    const [first, ...others] = call.matches;
    if (first && others.length === 0) this.openCase(first.caseId);
    else if (first) this.choosing.set(call);
    else this.searching.set(call.phone?.phone ?? '');
  }

  protected openCase(caseId: string): void {
    this.choosing.set(undefined);
    void this.router.navigate(['/case', caseId]);
  }

  protected backToCall(): void {
    const call = this.elsewhere();
    if (call) this.openCase(call.caseId);
  }

  protected who(call: Incoming): string {
    const number = this.number(call);
    const [first, ...others] = call.matches;
    if (!first) return `${number} · ${this.t('phone.unknown')}`;
    return others.length === 0 ? `${number} · ${first.debtorName}` : `${number} · ${this.t('phone.several')}`;
  }

  /** Those who answer are where numbers without a prefix are read. */
  protected number({ phone }: Incoming): string {
    return phone ? phoneText(phone, 'FR') : this.t('phone.withheld');
  }

  protected began(at: string): string {
    return formatInstant(at, this.texts.locale(), 'weekday');
  }

  /** New calls open by themselves where that disturbs nobody; what stopped ringing unanswered is said once. */
  private heard(calls: readonly Incoming[]): void {
    for (const call of calls) {
      if (this.greeted.has(call.id)) continue;
      this.greeted.add(call.id);
      const here = call.matches.some(({ caseId }) => caseId === this.shownCase());
      if (!here && !this.store.current() && !isBusyPerson(this.hotkeys)) this.open(call);
    }
    for (const gone of this.last.filter(({ id }) => !calls.some((call) => call.id === id))) {
      if (this.choosing()?.id === gone.id) this.choosing.set(undefined);
      const taken = this.store.current()?.direction === 'inbound' || gone.state === 'connected';
      if (!taken) this.toasts.show(this.t('phone.missed', { who: this.who(gone) }));
    }
    this.last = calls;
  }
}
