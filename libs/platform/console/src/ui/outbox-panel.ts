import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Outbox, type Waiting } from '../data/outbox';
import { InstantPipe } from '../format/format.pipes';
import { Texts } from '../texts/texts.service';
import { ConflictBar, type Mine } from './conflict';
import { Icon } from './icon';

/** What waits to be sent, and what the server did not take: shown on every screen until it is settled. */
@Component({
  selector: 'rl-outbox',
  imports: [ConflictBar, Icon, InstantPipe, RouterLink],
  template: `
    @if (outbox.entries().length > 0) {
      <section class="banner" [attr.aria-label]="t('ui.outbox.title')">
        <rl-icon name="mail" />
        <div class="grow">
          <p role="status">
            {{ t('ui.outbox.waiting', { count: outbox.entries().length - outbox.refused() }) }}
            @if (outbox.refused() > 0) {
              · {{ t('ui.outbox.refused', { count: outbox.refused() }) }}
            }
          </p>
          <ul>
            @for (entry of outbox.entries(); track entry.id) {
              <li>
                <span>
                  <a [routerLink]="['/case', entry.caseId]">{{ entry.debtorName }}</a> · {{ entry.words }} ·
                  <span class="muted">{{ iso(entry) | instant: 'time' }}</span>
                </span>
                @if (entry.conflict; as conflict) {
                  <rl-conflict
                    [conflict]="conflict"
                    [mine]="mine(entry)"
                    (insist)="outbox.insist(entry)"
                    (dropped)="outbox.drop(entry)"
                  />
                } @else if (entry.refusal; as words) {
                  <span class="notice warn" role="alert">
                    <span class="grow">{{ words }}</span>
                    <button type="button" class="btn small" (click)="outbox.insist(entry)">{{ t('ui.retry') }}</button>
                    <button type="button" class="btn small" (click)="outbox.drop(entry)">
                      {{ t('ui.outbox.drop') }}
                    </button>
                  </span>
                }
              </li>
            }
          </ul>
        </div>
      </section>
    }
  `,
  styles: `
    .banner {
      align-items: flex-start;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 2px 0 0;
      padding: 0;
      max-height: 40vh;
      overflow: auto;
      list-style: none;
    }
    a {
      color: inherit;
      text-decoration: underline;
    }
  `,
})
export class OutboxPanel {
  protected readonly outbox = inject(Outbox);
  protected readonly t = inject(Texts).t;

  protected iso({ at }: Waiting): string {
    return new Date(at).toISOString();
  }

  protected mine({ words }: Waiting): Mine[] {
    return [{ field: 'outcome', label: this.t('ui.conflict.case'), value: words }];
  }
}
