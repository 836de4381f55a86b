import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  AmountField,
  caseWrite,
  CorrectOutcomeDocument,
  Dialog,
  FormEnd,
  GraphqlClient,
  sending,
  Texts,
  Toasts,
  type Mine,
} from '@relance/platform/console';
import { CallbackTime } from '../outcome/callback-time';
import { mayBeRightParty, REASONS_FOR_DELAY, type OutcomeKind } from '../outcome/outcome';
import { PlanPartFields } from '../outcome/plan-part-fields';
import type { LoggedCall } from './calls.panel';
import {
  correctionOf,
  dayOf,
  faultsOf,
  formOf,
  isField,
  sumOf,
  valuesOf,
  type CorrectionForm,
  type Faults,
} from './correction-form';
import { CorrectionWords } from './correction-words';

/** What was mistyped in a call, as it should be: a fact of its own, with a reason. */
@Component({
  selector: 'calls-correction-dialog',
  imports: [AmountField, CallbackTime, Dialog, FormEnd, PlanPartFields],
  templateUrl: './correction-dialog.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      align-items: start;
    }
  `,
})
export class CorrectionDialog {
  /** As it stood when the dialog opened, and the version of its case then. */
  readonly logged = input.required<LoggedCall>();
  readonly version = input.required<number>();
  readonly caseId = input.required<string>();
  /** As it stands by now. */
  readonly now = input.required<LoggedCall>();
  readonly corrected = output<void>();
  /** Somebody wrote meanwhile: what stands now should be read. */
  readonly overtaken = output<void>();
  readonly closed = output<void>();
  private readonly client = inject(GraphqlClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(CorrectionWords);
  private readonly injector = inject(Injector);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');
  protected readonly t = inject(Texts).t;
  protected readonly reasons = REASONS_FOR_DELAY;
  protected readonly sending = sending();
  protected readonly stands = computed(() => formOf(this.logged()));
  protected readonly typed = linkedSignal<CorrectionForm>(() => this.stands());
  protected readonly day = computed(() => dayOf(this.logged()));
  protected readonly sum = computed(() => sumOf(this.stands().parts ?? []));
  protected readonly spoken = computed(() => mayBeRightParty(this.logged().call.outcome as OutcomeKind));
  protected readonly addendum = signal('');
  protected readonly reason = signal('');
  private readonly correction = computed(() => correctionOf(this.stands(), this.typed()));
  /** Once it was tried, what is wrong is said while it is. */
  private readonly tried = signal(false);
  private readonly own = computed(() => {
    const { startedAt: at } = this.logged().call;
    const checked = { stands: this.stands(), typed: this.typed(), reason: this.reason(), day: this.day(), at };
    return this.tried() ? faultsOf(checked, this.t) : undefined;
  });
  /** Of the form itself, else what the server says of one of its fields. */
  protected readonly faults = computed((): Faults => {
    const [field, words] = [this.sending.field(), this.sending.problem()];
    return this.own() ?? (isField(field) && words ? { [field]: words } : {});
  });
  protected readonly problem = computed(() => (isField(this.sending.field()) ? undefined : this.sending.problem()));
  protected readonly conflict = computed(() => {
    const conflict = this.sending.conflict();
    return conflict && { ...conflict, theirs: this.said(this.now(), formOf(this.now())) };
  });
  protected readonly mine = computed(() =>
    this.said(this.logged(), this.typed()).filter(({ field }) => field in this.correction()),
  );

  protected change(changed: Partial<CorrectionForm>): void {
    this.typed.update((typed) => ({ ...typed, ...changed }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    void this.send(this.version());
  }

  /** `version`: the one that was seen. */
  protected async send(version: number): Promise<void> {
    this.tried.set(true);
    if (this.own()) return this.toFault();
    const variables = {
      write: caseWrite({ id: this.caseId(), version }),
      callId: this.logged().call.id,
      correction: { ...this.correction(), addendum: this.addendum().trim() || null },
      reason: this.reason().trim(),
    };
    const done = await this.sending.send(
      async () => (await this.client.run(CorrectOutcomeDocument, variables)).correctOutcome,
    );
    if (done) this.done();
    else if (this.sending.conflict()) this.overtaken.emit();
    else this.toFault();
  }

  private done(): void {
    const before = valuesOf(this.stands()) as Record<string, unknown>;
    const what = Object.entries(this.correction()).map(([field, value]) => {
      const { label, is } = this.words.change(this.logged(), field, before[field], value);
      return `${label} ${is}`;
    });
    if (this.addendum().trim()) what.push(this.words.label('note'));
    this.toasts.show(this.t('calls.correction.done', { what: what.join(' · ') }));
    this.corrected.emit();
  }

  /** What can be corrected, in words. */
  private said(logged: LoggedCall, form: CorrectionForm): (Mine & { value: string })[] {
    return Object.entries(valuesOf(form)).map(([field, value]) => ({
      field,
      label: this.words.label(field),
      value: this.words.value(field, value, logged),
    }));
  }

  private toFault(): void {
    const first = () => this.form().nativeElement.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    afterNextRender(first, { injector: this.injector });
  }
}
