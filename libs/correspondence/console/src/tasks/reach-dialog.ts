import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';
import { ReachStore } from './reach.store';
import type { DeliveryTask } from './tasks.store';

const SOMEBODY_NEW = '';

/** Puts right what kept a message from leaving: the postal address, somebody's e-mail address or mobile number. */
@Component({
  selector: 'correspondence-reach-dialog',
  imports: [Dialog, FormEnd],
  providers: [ReachStore],
  template: `
    <rl-dialog
      [open]="task() !== undefined"
      [heading]="t('letters.reach.' + field() + '.title', { name: task()?.debtorName ?? '' })"
      (closed)="closed.emit()"
    >
      <form class="stack" (submit)="submit($event)">
        @if (field() === 'address') {
          <div class="field">
            <label for="reach-address">{{ t('letters.reach.address.label') }}</label>
            <textarea
              id="reach-address"
              class="input"
              rows="5"
              maxlength="620"
              required
              autofocus
              aria-describedby="reach-hint"
              [value]="
                task()?.address?.join(
                  '
'
                ) ?? ''
              "
              name="address"
            ></textarea>
            <span class="small muted" id="reach-hint">{{ t('letters.reach.address.hint') }}</span>
          </div>
        } @else {
          <div class="field">
            <label for="reach-who">{{ t('letters.reach.who') }}</label>
            <select id="reach-who" class="input" [value]="who()" (change)="who.set($any($event.target).value)">
              @for (contact of store.contacts(); track contact.id) {
                <option [value]="contact.id" [selected]="contact.id === who()">{{ contact.name }}</option>
              }
              <option [value]="somebodyNew" [selected]="who() === somebodyNew">{{ t('letters.reach.new') }}</option>
            </select>
          </div>
          @if (!contact()) {
            <div class="field">
              <label for="reach-name">{{ t('letters.reach.name') }}</label>
              <input id="reach-name" class="input" name="name" required maxlength="200" autocomplete="off" />
            </div>
          }
          <div class="field">
            <label for="reach-value">{{ t('letters.reach.' + field() + '.label') }}</label>
            <input
              id="reach-value"
              class="input"
              name="value"
              required
              autofocus
              autocomplete="off"
              aria-describedby="reach-hint"
              [type]="field() === 'email' ? 'email' : 'tel'"
              [value]="(field() === 'email' ? contact()?.email : contact()?.phone) ?? ''"
            />
            <span class="small muted" id="reach-hint">{{ t('letters.reach.' + field() + '.hint') }}</span>
          </div>
        }
        <rl-form-end
          [problem]="store.saving.problem()"
          [disabled]="store.saving.busy()"
          [save]="t('letters.reach.save')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class ReachDialog {
  /** What could not leave; none: the dialog is closed. */
  readonly task = input.required<DeliveryTask | undefined>();
  readonly closed = output<void>();
  /** It is put right: the message can be sent again. */
  readonly corrected = output<DeliveryTask>();
  protected readonly t = inject(Texts).t;
  protected readonly store = inject(ReachStore);
  protected readonly somebodyNew = SOMEBODY_NEW;
  protected readonly who = signal(SOMEBODY_NEW);
  protected readonly contact = computed(() => this.store.contacts().find(({ id }) => id === this.who()));
  protected readonly field = computed(() => {
    const kind = this.task()?.document.kind;
    return kind === 'email' ? 'email' : kind === 'sms' ? 'phone' : 'address';
  });

  constructor() {
    effect(() => {
      const task = this.task();
      if (task) untracked(() => void this.begin(task));
    });
  }

  private async begin(task: DeliveryTask): Promise<void> {
    this.who.set(SOMEBODY_NEW);
    await this.store.load(task);
    const contacts = this.store.contacts();
    this.who.set((contacts.find(({ id }) => id === task.contactId) ?? contacts[0])?.id ?? SOMEBODY_NEW);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const task = this.task();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const field = this.field();
    const contact = this.contact();
    const correction =
      field === 'address'
        ? { address: text('address').split('\n') }
        : { id: contact?.id ?? null, name: contact?.name ?? text('name'), [field]: text('value') };
    if (task && (await this.store.save(correction))) this.corrected.emit(task);
  }
}
