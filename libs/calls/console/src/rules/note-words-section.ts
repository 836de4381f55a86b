import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { NOTE_WORD_WHYS } from '@relance/calls/outcome';
import {
  FailureState,
  GraphqlClient,
  Icon,
  loaded,
  NoteWordsDocument,
  SaveNoteWordsDocument,
  sending,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { SaveRules } from './save-rules';

interface Word {
  readonly language: string;
  readonly word: string;
  readonly why: string;
}

/** Words that should not stand in a file which the debtor may ask to see, by language and reason. */
@Component({
  selector: 'calls-note-words-section',
  imports: [FailureState, Icon, SaveRules, Skeleton],
  template: `
    @if (list.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="list.load()" />
    } @else if (list.value(); as read) {
      <div class="stack">
        <p class="muted">{{ t('callRules.words.explained') }}</p>
        @if (mayChange()) {
          <form class="line wrap add" (submit)="add($event)">
            <div class="field">
              <label for="word-language">{{ t('callRules.words.language') }}</label>
              <select id="word-language" class="input" (change)="language.set($any($event.target).value)">
                <option value="fr">{{ t('calls.language.fr') }}</option>
                <option value="en">{{ t('calls.language.en') }}</option>
              </select>
            </div>
            <div class="field">
              <label for="word-word">{{ t('callRules.words.word') }}</label>
              <input
                id="word-word"
                class="input"
                maxlength="41"
                autocomplete="off"
                [value]="word()"
                (input)="word.set($any($event.target).value)"
              />
            </div>
            <div class="field">
              <label for="word-why">{{ t('callRules.words.why') }}</label>
              <select id="word-why" class="input" (change)="why.set($any($event.target).value)">
                @for (one of whys; track one) {
                  <option [value]="one">{{ t('calls.note.why.' + one) }}</option>
                }
              </select>
            </div>
            <button class="btn">{{ t('callRules.words.add') }}</button>
          </form>
        }
        @for (language of ['fr', 'en']; track language) {
          <section class="card card-body stack">
            <h2>{{ t('calls.language.' + language) }}</h2>
            @for (one of whys; track one) {
              <div>
                <p class="label">{{ t('calls.note.why.' + one) }}</p>
                <ul class="words">
                  @for (word of wordsOf(language, one); track word.word) {
                    <li class="chip">
                      {{ word.word }}
                      @if (mayChange()) {
                        <button
                          type="button"
                          class="btn quiet icon small"
                          [attr.aria-label]="t('callRules.words.remove', { word: word.word })"
                          (click)="remove(word)"
                        >
                          <rl-icon name="close" />
                        </button>
                      }
                    </li>
                  }
                </ul>
              </div>
            }
          </section>
        }
        <calls-save-rules
          [mayChange]="mayChange()"
          [changed]="changed()"
          [busy]="saving.busy()"
          [problem]="saving.problem()"
          [history]="read.history"
          (saved)="save($event)"
        />
      </div>
    } @else {
      <rl-skeleton [lines]="10" />
    }
  `,
  styles: `
    .add {
      align-items: end;
    }
    .words {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class NoteWordsSection {
  readonly mayChange = input.required<boolean>();
  private readonly client = inject(GraphqlClient);
  protected readonly t = inject(Texts).t;
  protected readonly whys = NOTE_WORD_WHYS;
  protected readonly list = loaded(async () => (await this.client.run(NoteWordsDocument)).noteWords);
  protected readonly saving = sending();
  protected readonly language = signal('fr');
  protected readonly word = signal('');
  protected readonly why = signal<string>(NOTE_WORD_WHYS[0]);
  private readonly stored = computed(() =>
    (this.list.value()?.words ?? []).map(({ language, word, why }): Word => ({ language, word, why })),
  );
  protected readonly words = linkedSignal<readonly Word[]>(() => this.stored());
  protected readonly changed = computed(() => JSON.stringify(this.words()) !== JSON.stringify(this.stored()));

  constructor() {
    void this.list.load();
  }

  protected wordsOf(language: string, why: string): Word[] {
    return this.words().filter((word) => word.language === language && word.why === why);
  }

  protected add(event: Event): void {
    event.preventDefault();
    const word = this.word().trim().toLowerCase();
    const language = this.language();
    if (!word || this.words().some((one) => one.language === language && one.word === word)) return;
    this.words.update((words) => [...words, { language, word, why: this.why() }]);
    this.word.set('');
  }

  protected remove(word: Word): void {
    this.words.update((words) => words.filter((one) => one !== word));
  }

  protected async save(note: string): Promise<void> {
    const read = this.list.value();
    if (!read) return;
    const words = this.words().map((word) => ({ ...word }));
    const saved = await this.saving.send(
      async () => (await this.client.run(SaveNoteWordsDocument, { words, expectedVersion: read.version, note })).saved,
    );
    if (saved) await this.list.load();
  }
}
