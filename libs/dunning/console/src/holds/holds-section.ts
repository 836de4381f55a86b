import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { DraftStore, FailureState, Hotkeys, Icon, SessionStore, Texts } from '@relance/platform/console';
import { EndHoldDialog } from './end-hold-dialog';
import { HoldDialog } from './hold-dialog';
import type { HoldDraft } from './hold-form';
import { HoldLine } from './hold-line';
import { HoldsStore, type ShownHold } from './holds.store';
import { InsolvencyDialog } from './insolvency-dialog';

/** The holds of a case with who, from and until; what can be done about them. */
@Component({
  selector: 'dunning-holds',
  imports: [EndHoldDialog, FailureState, HoldDialog, HoldLine, Icon, InsolvencyDialog],
  providers: [HoldsStore],
  template: `
    @if (store.value(); as page) {
      @if (page.case; as held) {
        <section [attr.aria-label]="t('holds.title')">
          <div class="line wrap head">
            <h3 class="grow">{{ t('holds.title') }}</h3>
            @if (mayWrite()) {
              <button type="button" class="btn small" (click)="placing.set(true)">
                <rl-icon name="plus" />{{ t('holds.place') }} <kbd class="key">H</kbd>
              </button>
              <button type="button" class="btn small quiet" (click)="insolvency.set(true)">
                {{ t(insolvent() ? 'holds.insolvency.close' : 'holds.insolvency.open.' + kind()) }}
              </button>
            }
          </div>
          <ul>
            @for (hold of held.holds; track hold.id) {
              <li>
                <dunning-hold-line class="grow" [hold]="hold" />
                @if (mayWrite() && endable(hold)) {
                  <button type="button" class="btn small" (click)="ending.set(hold)">{{ t('holds.end') }}</button>
                }
              </li>
            } @empty {
              <li class="muted">{{ t('holds.none') }}</li>
            }
          </ul>
          <p class="small muted">
            {{ held.strategyName }} · {{ t('holds.version', { number: held.strategyVersion }) }} ·
            {{ held.strategyWhy.text }}
          </p>
        </section>
        <dunning-hold-dialog
          [open]="placing()"
          [kinds]="page.holdKinds"
          [items]="items()"
          [today]="store.today()"
          [busy]="store.sending.busy()"
          [problem]="store.sending.problem()"
          [conflict]="store.sending.conflict()"
          [draftKey]="'hold.' + caseId()"
          (insist)="insist()"
          (placed)="place($event)"
          (closed)="close()"
        />
        <dunning-end-hold-dialog
          [hold]="ending()"
          [busy]="store.sending.busy()"
          [problem]="store.sending.problem()"
          [conflict]="store.sending.conflict()"
          (insist)="insist()"
          (finished)="end($event)"
          (closed)="close()"
        />
        <dunning-insolvency-dialog
          [open]="insolvency()"
          [consumer]="held.debtorKind === 'consumer'"
          [closing]="insolvent()"
          [today]="store.today()"
          [busy]="store.sending.busy()"
          [problem]="store.sending.problem()"
          [conflict]="store.sending.conflict()"
          (insist)="insist()"
          (said)="say($event)"
          (closed)="close()"
        />
      }
    } @else if (store.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="store.load()" />
    }
  `,
  styles: `
    .head {
      margin-bottom: 4px;
    }
    h3 {
      font-size: 12px;
      line-height: 16px;
      font-weight: 500;
      color: var(--muted);
    }
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 32px;
      padding: 4px 0;
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class HoldsSection {
  readonly caseId = input.required<string>();
  private readonly role = inject(SessionStore).role;
  protected readonly store = inject(HoldsStore);
  protected readonly t = inject(Texts).t;
  private readonly drafts = inject(DraftStore);
  protected readonly placing = signal(false);
  protected readonly insolvency = signal(false);
  protected readonly ending = signal<ShownHold | undefined>(undefined);
  protected readonly mayWrite = computed(() => ['agent', 'lead', 'admin'].includes(this.role() ?? ''));
  /** What dunning speaks of: a credit note cannot be held. */
  protected readonly items = computed(() =>
    (this.store.value()?.openItems ?? []).filter(({ kind, open }) => kind !== 'creditNote' && open.minor > 0),
  );
  protected readonly insolvent = computed(() => this.store.value()?.case?.state === 'insolvent');
  protected readonly kind = computed(() =>
    this.store.value()?.case?.debtorKind === 'consumer' ? 'overIndebtedness' : 'collective',
  );

  constructor() {
    effect(() => {
      const caseId = this.caseId();
      untracked(() => this.store.show(caseId));
    });
    effect(() => {
      if (this.placing() || this.insolvency() || this.ending()) untracked(() => this.store.begin());
    });
    inject(Hotkeys).bind([{ key: 'h', label: 'holds.place', when: this.mayWrite, run: () => this.placing.set(true) }]);
  }

  /** What the bank's data or the creditor's closing brought ends by itself. */
  protected endable({ kind }: ShownHold): boolean {
    return kind !== 'staleBankData' && kind !== 'creditorClosed';
  }

  /** The write goes on top of what is shown now. */
  protected insist(): void {
    this.store.begin();
  }

  protected async place(draft: HoldDraft): Promise<void> {
    if (!(await this.store.place(draft))) return;
    this.drafts.forget(`hold.${this.caseId()}`);
    this.close();
  }

  protected async end(reason: string): Promise<void> {
    const hold = this.ending();
    if (hold && (await this.store.end(hold, reason))) this.close();
  }

  protected async say({ on, kind }: { on: string; kind: string }): Promise<void> {
    const done = this.insolvent() ? this.store.closeInsolvency(on) : this.store.openInsolvency(on, kind);
    if (await done) this.close();
  }

  protected close(): void {
    this.placing.set(false);
    this.insolvency.set(false);
    this.ending.set(undefined);
    this.store.sending.clear();
  }
}
