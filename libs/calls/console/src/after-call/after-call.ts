import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Dialog, Hotkeys, Icon, Texts } from '@relance/platform/console';
import { AfterCallStore, type Draft } from './after-call.store';

/** After a call: one line that offers the e-mail until it is sent or dismissed, and the message before it goes. */
@Component({
  selector: 'calls-after-call',
  imports: [Dialog, Icon],
  template: `
    @if (store.call(); as call) {
      <p class="notice" role="status">
        <rl-icon name="mail" />
        <span class="grow">{{ store.reading.problem() ?? t('calls.afterCall.offer', { name: call.debtorName }) }}</span>
        <button type="button" class="btn small" [disabled]="store.reading.busy()" (click)="store.preview()">
          {{ t('calls.afterCall.preview') }} <kbd class="key">F</kbd>
        </button>
        <button
          type="button"
          class="btn small quiet icon"
          [attr.aria-label]="t('calls.afterCall.dismiss')"
          (click)="store.dismiss()"
        >
          <rl-icon name="close" />
        </button>
      </p>
    }
    <rl-dialog kind="wide" [open]="store.shown()" [heading]="t('calls.afterCall.title')" (closed)="store.close()">
      @if (store.draft(); as draft) {
        <form class="stack" (submit)="send($event)">
          <p class="muted">{{ t('calls.afterCall.language', { language: t('calls.language.' + draft.language) }) }}</p>
          @if (draft.recipients.length > 0) {
            <div class="field">
              <label for="follow-up-to">{{ t('calls.afterCall.to') }}</label>
              <select
                id="follow-up-to"
                class="input"
                [value]="contactId()"
                (change)="contactId.set($any($event.target).value)"
              >
                @for (to of draft.recipients; track to.contactId) {
                  <option [value]="to.contactId" [selected]="to.contactId === contactId()">
                    {{ to.name }} · {{ to.email }}
                  </option>
                }
              </select>
            </div>
          } @else {
            <p class="notice warn">{{ t('calls.afterCall.noAddress') }}</p>
          }
          <p class="strong">{{ draft.subject }}</p>
          <div class="field">
            <label for="follow-up-opening">{{ t('calls.afterCall.opening') }}</label>
            <textarea
              id="follow-up-opening"
              class="input"
              rows="3"
              maxlength="600"
              [attr.lang]="draft.language"
              [value]="opening()"
              (input)="opening.set($any($event.target).value)"
            ></textarea>
          </div>
          <ul class="agreed" [attr.lang]="draft.language">
            @for (line of said(draft); track line) {
              <li>{{ line }}</li>
            }
          </ul>
          @if (draft.announced.includes('sendInvoiceCopy')) {
            <p class="notice warn">
              <rl-icon name="warning" /><span>{{ t('calls.afterCall.copyByHand') }}</span>
            </p>
          }
          <div class="field">
            <label for="follow-up-closing">{{ t('calls.afterCall.closing') }}</label>
            <textarea
              id="follow-up-closing"
              class="input"
              rows="2"
              maxlength="600"
              [attr.lang]="draft.language"
              [value]="closing()"
              (input)="closing.set($any($event.target).value)"
            ></textarea>
          </div>
          <details>
            <summary>{{ t('calls.afterCall.whole') }}</summary>
            <pre [attr.lang]="draft.language">{{ whole() }}</pre>
          </details>
          <div role="alert">
            @if (store.sending.problem(); as words) {
              <p class="notice warn">{{ words }}</p>
            }
          </div>
          <div class="form-actions">
            <button type="button" class="btn" (click)="store.close()">{{ t('ui.cancel') }}</button>
            <button class="btn primary" autofocus [disabled]="store.sending.busy() || draft.recipients.length === 0">
              {{ t('calls.afterCall.send') }} <kbd class="key">↵</kbd>
            </button>
          </div>
        </form>
      }
    </rl-dialog>
  `,
  styles: `
    .agreed {
      padding: 8px 12px;
      border-left: 3px solid var(--accent);
      background: var(--accent-soft);
    }
    pre {
      max-height: 240px;
      overflow: auto;
      white-space: pre-wrap;
      font: inherit;
    }
  `,
})
export class AfterCall {
  protected readonly store = inject(AfterCallStore);
  protected readonly t = inject(Texts).t;
  protected readonly contactId = linkedSignal(() => this.store.draft()?.recipients[0]?.contactId ?? '');
  protected readonly opening = linkedSignal(() => this.store.draft()?.opening ?? '');
  protected readonly closing = linkedSignal(() => this.store.draft()?.closing ?? '');
  /** The whole message with the words as they are typed. */
  protected readonly whole = computed(() => {
    const draft = this.store.draft();
    if (!draft) return '';
    const body = draft.body.replace(draft.opening, () => this.opening());
    return draft.closing ? body.replace(draft.closing, () => this.closing()) : body;
  });

  constructor() {
    const offered = () => this.store.call() !== undefined && !this.store.shown();
    inject(Hotkeys).bind([
      { key: 'f', label: 'calls.afterCall.title', when: offered, run: () => void this.store.preview() },
    ]);
  }

  /** What is ours to say: what was agreed, and what comes with it. */
  protected said({ agreed, enclosed }: Draft): string[] {
    return [...agreed, ...enclosed];
  }

  protected send(event: Event): void {
    event.preventDefault();
    void this.store.send({ contactId: this.contactId() || null, opening: this.opening(), closing: this.closing() });
  }
}
