import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import {
  DebtorPicker,
  type DebtorHit,
  Dialog,
  failureKind,
  FormEnd,
  Icon,
  MoneyPipe,
  Texts,
} from '@relance/platform/console';
import { AccountStore, type MergePreview } from './account.store';

type Money = MergePreview['joining'][number]['open'][number];

interface Party {
  readonly id: string;
  readonly name: string;
}

/** Two debtors that are one: find the other, say which is kept, see what moves, confirm. */
@Component({
  selector: 'receivables-merge-dialog',
  imports: [Dialog, FormEnd, Icon, DebtorPicker],
  providers: [MoneyPipe],
  templateUrl: './merge-dialog.html',
  styleUrl: './merge-dialog.css',
})
export class MergeDialog {
  readonly open = input.required<boolean>();
  /** Whose case is shown. */
  readonly debtor = input.required<Party>();
  readonly closed = output<void>();
  readonly save = output<{ fromId: string; intoId: string; reason: string }>();
  protected readonly store = inject(AccountStore);
  private readonly money = inject(MoneyPipe);
  protected readonly t = inject(Texts).t;
  protected readonly other = signal<Party | undefined>(undefined);
  protected readonly keepsOther = signal(false);
  protected readonly preview = signal<MergePreview | undefined>(undefined);
  protected readonly trouble = signal('');
  protected readonly reason = signal('');
  protected readonly kept = computed(() => (this.keepsOther() ? this.other() : this.debtor()));
  protected readonly lost = computed(() => (this.keepsOther() ? this.debtor() : this.other()));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private turn = 0;

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.reset());
    });
  }

  protected async pick({ caseId }: DebtorHit): Promise<void> {
    this.trouble.set('');
    try {
      const other = await this.store.debtorOf(caseId);
      if (!other) return;
      if (other.id === this.debtor().id) return this.trouble.set(this.t('account.sameDebtor'));
      this.other.set(other);
      // The search box that had the focus is gone.
      const focus = () => this.host.nativeElement.querySelector<HTMLElement>('form input')?.focus();
      afterNextRender(focus, { injector: this.injector });
      await this.look();
    } catch (thrown) {
      this.trouble.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    }
  }

  protected keep(other: boolean): Promise<void> {
    this.keepsOther.set(other);
    return this.look();
  }

  protected reset(): void {
    this.turn++;
    this.other.set(undefined);
    this.keepsOther.set(false);
    this.preview.set(undefined);
    this.trouble.set('');
    this.reason.set('');
    this.store.saving.clear();
  }

  protected sums(amounts: readonly Money[]): string {
    return amounts.map((it) => this.money.transform(it)).join(' + ');
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const [lost, kept, reason] = [this.lost(), this.kept(), this.reason().trim()];
    if (lost && kept && reason) this.save.emit({ fromId: lost.id, intoId: kept.id, reason });
  }

  private async look(): Promise<void> {
    const [lost, kept, mine] = [this.lost(), this.kept(), ++this.turn];
    if (!lost || !kept) return;
    this.preview.set(undefined);
    this.trouble.set('');
    try {
      const preview = await this.store.preview(lost.id, kept.id);
      if (mine !== this.turn) return;
      this.preview.set(preview);
      if (!preview) this.trouble.set(this.t('account.cannotMerge'));
    } catch (thrown) {
      if (mine === this.turn) this.trouble.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    }
  }
}
