import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  FailureState,
  Icon,
  InstantPipe,
  List,
  narrowerThan,
  Skeleton,
  Split,
  Texts,
} from '@relance/platform/console';
import { AuditStore, type AuditEntry } from './audit.store';

/** The contexts actions begin with, as in their names: `identity.login`. */
const AREAS = [
  'identity',
  'case',
  'calls',
  'agreements',
  'correspondence',
  'receivables',
  'legal',
  'dunning',
  'strategies',
];

/** Who did what and when. The filter is in the address. */
@Component({
  selector: 'identity-audit',
  imports: [EmptyState, FailureState, Icon, InstantPipe, List, RouterLink, Skeleton, Split],
  providers: [AuditStore],
  templateUrl: './audit.screen.html',
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 4px 12px;
    }
    dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class AuditScreen {
  readonly action = input<string>();
  readonly person = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  private readonly router = inject(Router);
  protected readonly texts = inject(Texts);
  protected readonly split = viewChild(Split);
  protected readonly store = inject(AuditStore);
  protected readonly t = this.texts.t;
  protected readonly areas = AREAS;
  protected readonly narrow = narrowerThan(720);
  protected readonly chosen = signal<AuditEntry | undefined>(undefined);
  protected readonly idOf = (entry: AuditEntry): string => entry.id;
  protected readonly columns = computed(() =>
    this.narrow() ? 'minmax(0, 1fr) max-content' : '136px minmax(0, 1fr) minmax(0, 1.6fr) minmax(0, 1.6fr)',
  );

  constructor() {
    effect(() => {
      const filter = { action: this.action(), personId: this.person(), from: this.from(), to: this.to() };
      untracked(() => this.store.show(filter));
    });
  }

  /** The action in words; one that has none is shown as it is written. */
  protected name(entry: AuditEntry): string {
    const action = entry.action.replace(/\.denied$/, '');
    const name = this.texts.tOr(`audit.actions.${action}`, action);
    return action === entry.action ? name : this.t('audit.denied', { action: name });
  }

  /** A person's name where the subject is a person. */
  protected subject(entry: AuditEntry): string {
    return this.store.people().find((person) => person.id === entry.subject)?.name ?? entry.subject ?? '';
  }

  protected details(entry: AuditEntry): [string, string][] {
    return Object.entries((entry.detail ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]);
  }

  protected filterBy(change: Record<string, string>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
