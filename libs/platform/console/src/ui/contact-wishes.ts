import { Component, computed, inject, input, output, signal } from '@angular/core';
import { GraphqlClient } from '../data/graphql.client';
import { sending } from '../data/sending';
import { SessionStore } from '../data/session.store';
import { formatDate } from '../format/format';
import { type ContactPartsFragment, type ContactWishInput, RecordContactWishDocument } from '../generated/graphql';
import { Texts } from '../texts/texts.service';
import { FormEnd } from './form-end';

type Wish = Pick<ContactWishInput, 'kind' | 'channel' | 'stands'>;

interface Line {
  readonly id: string;
  readonly label: string;
  /** What stands, in words. */
  readonly state: string;
  /** What can be recorded: its words and the wish. */
  readonly actions: readonly { readonly label: string; readonly wish: Wish }[];
}

/** What a person asked for: not to be called, not at work, by which channels. Agents record it, leads lift it. */
@Component({
  selector: 'rl-contact-wishes',
  imports: [FormEnd],
  template: `
    <section [attr.aria-label]="t('ui.contact.wishes')">
      <h3>{{ t('ui.contact.wishes') }}</h3>
      <ul>
        @for (line of lines(); track line.id) {
          <li>
            <span class="two-lines grow">
              <span>{{ line.label }}</span>
              <span class="small muted">{{ line.state }}</span>
            </span>
            @for (action of line.actions; track action.label) {
              <button
                type="button"
                class="btn small"
                [attr.aria-label]="line.label + ' : ' + action.label"
                (click)="begin(line, action.wish)"
              >
                {{ action.label }}
              </button>
            }
          </li>
        }
      </ul>
      @if (wish(); as chosen) {
        <form class="stack" (submit)="record($event)">
          <div class="field">
            <label for="wish-source">
              {{ t(lifting() ? 'ui.contact.whyLift' : 'ui.contact.source', { wish: wished() }) }}
            </label>
            <input
              id="wish-source"
              class="input"
              autofocus
              autocomplete="off"
              maxlength="300"
              [value]="source()"
              (input)="source.set($any($event.target).value)"
            />
          </div>
          <rl-form-end
            [problem]="saving.problem()"
            [disabled]="saving.busy() || !source().trim()"
            [save]="t('ui.contact.record')"
            (cancelled)="wish.set(undefined)"
          />
        </form>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 16px;
      padding-top: 12px;
      border-top: 1px solid var(--line);
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 40px;
    }
    form {
      margin-top: 8px;
    }
  `,
})
export class ContactWishes {
  readonly contact = input.required<ContactPartsFragment>();
  readonly recorded = output<ContactPartsFragment>();
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly role = inject(SessionStore).role;
  protected readonly t = this.texts.t;
  protected readonly saving = sending();
  protected readonly wish = signal<Wish | undefined>(undefined);
  protected readonly wished = signal('');
  protected readonly source = signal('');
  private readonly mayLift = computed(() => ['lead', 'admin'].includes(this.role() ?? ''));
  /** What the wish takes away from what protects the person. */
  protected readonly lifting = computed(() => {
    const wish = this.wish();
    return wish?.kind === 'consent'
      ? wish.stands && this.stateOf(wish.channel) === 'withdrawn'
      : wish?.stands === false;
  });
  protected readonly lines = computed<Line[]>(() => [this.doNotCall(), this.notAtWork(), ...this.consents()]);

  protected begin(line: Line, wish: Wish): void {
    this.saving.clear();
    this.source.set('');
    this.wished.set(line.label);
    this.wish.set(wish);
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    const wish = this.wish();
    const source = this.source().trim();
    if (!wish || !source) return;
    const done = await this.saving.send(
      async () =>
        (await this.client.run(RecordContactWishDocument, { contactId: this.contact().id, wish: { ...wish, source } }))
          .saved,
    );
    if (!done) return;
    this.wish.set(undefined);
    this.recorded.emit(done);
  }

  private doNotCall(): Line {
    const { doNotCallOn, doNotCallSource } = this.contact();
    const state = doNotCallOn
      ? this.t('ui.contact.since', { on: this.day(doNotCallOn), source: doNotCallSource ?? '' })
      : this.t('ui.contact.notAsked');
    return this.line('doNotCall', state, !!doNotCallOn, { kind: 'doNotCall' });
  }

  private notAtWork(): Line {
    const { notAtWork } = this.contact();
    const state = this.t(notAtWork ? 'ui.contact.asked' : 'ui.contact.notAsked');
    return this.line('notAtWork', state, notAtWork, { kind: 'notAtWork' });
  }

  private line(id: 'doNotCall' | 'notAtWork', state: string, stands: boolean, wish: { kind: Wish['kind'] }): Line {
    const actions = stands
      ? this.mayLift()
        ? [{ label: this.t('ui.contact.lift'), wish: { ...wish, stands: false } }]
        : []
      : [{ label: this.t('ui.contact.recordIt'), wish: { ...wish, stands: true } }];
    return { id, label: this.t(`ui.contact.${id}`), state, actions };
  }

  private consents(): Line[] {
    return ['call', 'sms', 'email'].map((channel) => {
      const known = this.contact().consents.find((one) => one.channel === channel);
      const state = known
        ? `${this.t(known.given ? 'ui.contact.given' : 'ui.contact.withdrawn')} · ${this.t('ui.contact.since', { on: this.day(known.on), source: known.source })}`
        : this.t('ui.contact.noConsent');
      const give = { label: this.t('ui.contact.give'), wish: { kind: 'consent' as const, channel, stands: true } };
      const withdraw = {
        label: this.t('ui.contact.withdraw'),
        wish: { kind: 'consent' as const, channel, stands: false },
      };
      const mayGive = !known?.given && (known === undefined || this.mayLift());
      const actions = [...(mayGive ? [give] : []), ...(known && !known.given ? [] : [withdraw])];
      return { id: channel, label: this.t(`ui.contact.consent.${channel}`), state, actions };
    });
  }

  private stateOf(channel: string | null | undefined): 'given' | 'withdrawn' | undefined {
    const known = this.contact().consents.find((one) => one.channel === channel);
    return known && (known.given ? 'given' : 'withdrawn');
  }

  private day(on: string): string {
    return formatDate(on, this.texts.locale());
  }
}
