import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  FailureState,
  Hotkeys,
  InstantPipe,
  List,
  MoneyPipe,
  narrowerThan,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { LettersTabs } from '../letters/letters-tabs';
import { DoneDialog } from './done-dialog';
import { ReachDialog } from './reach-dialog';
import { PROBLEMS, TasksStore, type DeliveryTask, type Problem } from './tasks.store';

/** Deliveries that a person has to see to: what is the matter, what to do, and doing it, by keyboard. */
@Component({
  selector: 'correspondence-tasks',
  imports: [
    DoneDialog,
    EmptyState,
    FailureState,
    InstantPipe,
    LettersTabs,
    List,
    MoneyPipe,
    ReachDialog,
    RouterLink,
    Skeleton,
  ],
  providers: [TasksStore],
  templateUrl: './tasks.screen.html',
  styleUrl: './tasks.screen.css',
})
export class TasksScreen {
  /** From the address: only those of one problem. */
  readonly only = input<string>();
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  protected readonly store = inject(TasksStore);
  protected readonly t = this.texts.t;
  protected readonly narrow = narrowerThan(720);
  protected readonly finishing = signal<DeliveryTask | undefined>(undefined);
  protected readonly correcting = signal<DeliveryTask | undefined>(undefined);
  protected readonly idOf = (task: DeliveryTask): string => task.document.id;
  protected readonly shown = computed(() => PROBLEMS.filter((one) => this.store.counts().has(one)));
  protected readonly columns = computed(() =>
    this.narrow()
      ? 'minmax(0, 1fr) max-content'
      : '132px minmax(0, 1.2fr) minmax(0, 1.6fr) 96px 128px minmax(0, 0.7fr)',
  );

  constructor() {
    effect(() => {
      const problem = PROBLEMS.find((one) => one === this.only()) ?? null;
      untracked(() => this.store.show(problem));
    });
    const chosen = () => this.store.chosen();
    const may = (what: (task: DeliveryTask) => boolean) => () => {
      const task = chosen();
      return task !== undefined && what(task);
    };
    inject(Hotkeys).bind([
      { key: 'v', label: 'letters.keyView', when: may(() => true), run: () => this.view(chosen()!) },
      { key: 'e', label: 'letters.tasks.keyFix', when: may(this.fixable), run: () => this.correcting.set(chosen()) },
      { key: 'r', label: 'letters.tasks.keyAgain', when: may(this.resendable), run: () => this.again(chosen()!) },
      { key: 'm', label: 'letters.tasks.keyDone', when: may(() => true), run: () => this.finishing.set(chosen()) },
      {
        key: 'c',
        label: 'letters.tasks.copy',
        when: may(({ text }) => text !== null),
        run: () => this.copy(chosen()!),
      },
    ]);
  }

  /** The way to the debtor is what is wrong. */
  protected readonly fixable = ({ problem }: DeliveryTask): boolean => problem === 'noAddress' || problem === 'bounced';

  protected readonly resendable = ({ problem }: DeliveryTask): boolean => problem !== 'sms' && problem !== 'visit';

  protected readonly arrivable = ({ problem }: DeliveryTask): boolean =>
    problem === 'bounced' || problem === 'refused' || problem === 'inDoubt';

  protected pdf(task: DeliveryTask): string {
    return `/documents/${task.document.id}.pdf`;
  }

  /** Why, in our words; a mail server's answer as it came. */
  protected reason({ document }: DeliveryTask): string {
    return document.error ? this.texts.tOr(`letters.reason.${document.error}`, document.error) : '';
  }

  protected view(task: DeliveryTask): void {
    window.open(this.pdf(task), '_blank', 'noopener');
  }

  protected filter(problem: Problem | null): void {
    void this.router.navigate([], { queryParams: { only: problem }, replaceUrl: true });
  }

  protected again(task: DeliveryTask): void {
    void this.store.resolve(task, 'sendAgain');
  }

  protected copy(task: DeliveryTask): void {
    if (task.text) void this.store.copied(task.text);
  }

  protected async finish(said: { tracking: string; note: string }): Promise<void> {
    const task = this.finishing();
    if (task && (await this.store.done(task, said.tracking, said.note))) this.finishing.set(undefined);
  }

  /** The way is put right: what could not leave is written for it and waits to be sent. */
  protected async corrected(task: DeliveryTask): Promise<void> {
    this.correcting.set(undefined);
    await this.store.resolve(task, 'sendAgain');
  }
}
