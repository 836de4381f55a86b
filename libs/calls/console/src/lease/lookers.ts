import { Component, inject } from '@angular/core';
import { Texts } from '@relance/platform/console';
import type { Looker } from './lease.client';
import { LeaseStore } from './lease.store';

/** Who else has the case open: initials, with the name for the pointer and for ears. */
@Component({
  selector: 'calls-lookers',
  template: `
    <ul [attr.aria-label]="t('calls.lease.others')">
      @for (looker of store.others(); track looker.personId) {
        <li [class.holds]="looker.holds" [title]="words(looker)">
          <span aria-hidden="true">{{ initials(looker.name) }}</span>
          <span class="visually-hidden">{{ words(looker) }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      gap: 4px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      place-items: center;
      width: 24px;
      height: 24px;
      border: 1px solid var(--line-strong);
      border-radius: 12px;
      background: var(--sunken);
      font-size: 11px;
      font-weight: 500;
    }
    li.holds {
      border-color: var(--accent);
      background: var(--accent-soft);
      color: var(--accent);
    }
  `,
})
export class Lookers {
  protected readonly store = inject(LeaseStore);
  protected readonly t = inject(Texts).t;

  protected words({ name, holds }: Looker): string {
    return this.t(holds ? 'calls.lease.holds' : 'calls.lease.reads', { name });
  }

  protected initials(name: string): string {
    const words = name.split(/[\s-]+/).filter(Boolean);
    return ((words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)![0] : '')).toUpperCase();
  }
}
