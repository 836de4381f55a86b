import { Component, computed, inject, signal } from '@angular/core';
import { Texts } from '../texts/texts.service';
import { Dialog } from '../ui/dialog';
import { keyWord } from './hotkey';
import { Hotkeys, type Hotkey } from './hotkey.service';

/** What the keyboard can do here, by `?`; and the switch that turns plain keys off. */
@Component({
  selector: 'rl-shortcut-sheet',
  imports: [Dialog],
  template: `
    <rl-dialog [open]="shown()" [heading]="t('ui.keys.title')" [keys]="own" (closed)="shown.set(false)">
      <ul class="sheet">
        @for (hotkey of keys(); track $index) {
          <li class="line">
            <kbd class="key">{{ word(hotkey.key) }}</kbd>
            <span>{{ t(hotkey.label!) }}</span>
          </li>
        }
        <li class="line">
          <label class="line">
            <input
              type="checkbox"
              [checked]="hotkeys.enabled()"
              (change)="hotkeys.enable($any($event.target).checked)"
            />
            {{ t('ui.keys.plain') }}
          </label>
        </li>
      </ul>
    </rl-dialog>
  `,
  styles: `
    .sheet {
      columns: 2;
      column-gap: 24px;
    }
    li {
      min-height: 32px;
      break-inside: avoid;
    }
    li:last-child {
      column-span: all;
      margin-top: 8px;
      padding-top: 8px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class ShortcutSheet {
  protected readonly hotkeys = inject(Hotkeys);
  protected readonly t = inject(Texts).t;
  protected readonly shown = signal(false);
  private readonly list = signal<readonly Hotkey[]>([]);
  protected readonly keys = computed(() => this.list());
  protected readonly own: readonly Hotkey[] = [{ key: '?', run: () => this.shown.set(false) }];

  protected readonly word = (key: string) => keyWord(key, this.t);

  constructor() {
    this.hotkeys.bind([{ key: '?', label: 'ui.keys.title', run: () => this.show() }]);
  }

  show(): void {
    this.list.set(this.hotkeys.listed());
    this.shown.set(true);
  }
}
