import { Component, computed, inject, Injectable, input } from '@angular/core';
import { noteWarnings, type NoteWord } from '@relance/calls/words';
import { GraphqlClient, loaded, NoteWordsDocument, Texts } from '@relance/platform/console';

/** The list as it stands: read once, and again when the page is loaded. */
@Injectable({ providedIn: 'root' })
export class NoteWordsStore {
  private readonly client = inject(GraphqlClient);
  private readonly list = loaded(async () => (await this.client.run(NoteWordsDocument)).noteWords.words as NoteWord[]);
  readonly words = this.list.value;

  constructor() {
    void this.list.load();
  }
}

/** Names words that should not stand in a file which the debtor may ask to see, and why. It blocks nothing. */
@Component({
  selector: 'calls-note-warnings',
  template: `
    <div role="status" aria-live="polite">
      @if (warnings().length > 0) {
        <p class="notice warn small">
          {{ t('calls.note.warning') }}
          @for (one of warnings(); track one.word) {
            <span
              ><strong>{{ one.word }}</strong> ({{ t('calls.note.why.' + one.why) }}){{ $last ? '.' : ', ' }}</span
            >
          }
        </p>
      }
    </div>
  `,
})
export class NoteWarnings {
  readonly note = input.required<string>();
  private readonly store = inject(NoteWordsStore);
  protected readonly t = inject(Texts).t;
  protected readonly warnings = computed(() => noteWarnings(this.note(), this.store.words() ?? []));
}
