import { Component, inject, signal } from '@angular/core';
import { SessionStore, Texts } from '@relance/platform/console';
import { AuthoritySection } from './authority-section';
import { NoteWordsSection } from './note-words-section';
import { OutcomesSection } from './outcomes-section';

const SECTIONS = ['outcomes', 'authority', 'words'] as const;

/** What follows from outcomes, what agents may offer, and words that do not stand in a note: admins change it, leads read it. */
@Component({
  selector: 'calls-call-rules',
  imports: [AuthoritySection, NoteWordsSection, OutcomesSection],
  template: `
    <div class="page flow">
      <header class="page-head">
        <h1>{{ t('callRules.title') }}</h1>
      </header>
      <div class="tabs" role="tablist" [attr.aria-label]="t('callRules.title')">
        @for (one of sections; track one; let index = $index) {
          <button
            type="button"
            role="tab"
            [id]="'rules-' + one"
            [attr.aria-selected]="one === shown()"
            [attr.tabindex]="one === shown() ? 0 : -1"
            aria-controls="rules-panel"
            (click)="shown.set(one)"
            (keydown)="turn($event, index)"
          >
            {{ t('callRules.' + one + '.title') }}
          </button>
        }
      </div>
      <div id="rules-panel" role="tabpanel" tabindex="0" [attr.aria-labelledby]="'rules-' + shown()">
        @switch (shown()) {
          @case ('outcomes') {
            <calls-outcomes-section [mayChange]="role() === 'admin'" />
          }
          @case ('authority') {
            <calls-authority-section [mayChange]="role() === 'admin'" />
          }
          @case ('words') {
            <calls-note-words-section [mayChange]="role() === 'admin'" />
          }
        }
      </div>
    </div>
  `,
})
export class CallRulesScreen {
  protected readonly t = inject(Texts).t;
  protected readonly role = inject(SessionStore).role;
  protected readonly sections = SECTIONS;
  protected readonly shown = signal<(typeof SECTIONS)[number]>('outcomes');

  protected turn(event: KeyboardEvent, index: number): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const next = SECTIONS[(index + by + SECTIONS.length) % SECTIONS.length]!;
    this.shown.set(next);
    document.getElementById(`rules-${next}`)?.focus();
  }
}
