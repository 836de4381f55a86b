import { Component, ElementRef, inject, input, output, viewChildren } from '@angular/core';
import type { ScriptText } from '@relance/calls/domain';
import { Texts } from '@relance/platform/console';
import type { Variable } from './script-editor.store';

let count = 0;

/** The same words in French and in English side by side; a variable is put where the cursor was. */
@Component({
  selector: 'scripts-text-pair',
  template: `
    <div class="pair" role="group" [attr.aria-label]="label()">
      @for (language of languages; track language) {
        <div class="field">
          <label [for]="id + language">{{ label() }}, {{ t('scripts.languages.' + language) }}</label>
          @if (rows() > 1) {
            <textarea
              #words
              class="input"
              [id]="id + language"
              [attr.lang]="language"
              [rows]="rows()"
              [value]="text()[language]"
              (focus)="last = language"
              (input)="write(language, $any($event.target).value)"
            ></textarea>
          } @else {
            <input
              #words
              class="input"
              [id]="id + language"
              [attr.lang]="language"
              [value]="text()[language]"
              (focus)="last = language"
              (input)="write(language, $any($event.target).value)"
            />
          }
        </div>
      }
    </div>
    @if (variables().length > 0) {
      <select
        class="input insert"
        [attr.aria-label]="t('scripts.editor.insertInto', { field: label() })"
        (change)="insert($any($event.target))"
      >
        <option value="" selected>{{ t('scripts.editor.insert') }}</option>
        @for (variable of variables(); track variable.name) {
          <option [value]="variable.name">{{ option(variable) }}</option>
        }
      </select>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px;
    }
    .insert {
      justify-self: start;
      width: auto;
      max-width: 100%;
    }
    @media (max-width: 720px) {
      .pair {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TextPair {
  readonly label = input.required<string>();
  readonly text = input.required<ScriptText>();
  readonly rows = input(1);
  /** What may be inserted; none: nothing is offered. */
  readonly variables = input<readonly Variable[]>([]);
  readonly changed = output<ScriptText>();
  private readonly texts = inject(Texts);
  private readonly fields = viewChildren<ElementRef<HTMLTextAreaElement | HTMLInputElement>>('words');
  protected readonly t = this.texts.t;
  protected readonly languages = ['fr', 'en'] as const;
  protected readonly id = `script-text-${++count}-`;
  protected last: 'fr' | 'en' = 'fr';

  protected option({ label, example, showsAmount }: Variable): string {
    const language = this.texts.language();
    const said = `${label[language]} (${example[language]})`;
    return showsAmount ? `${said} · ${this.t('scripts.editor.amount')}` : said;
  }

  protected write(language: 'fr' | 'en', words: string): void {
    this.changed.emit({ ...this.text(), [language]: words });
  }

  protected insert(select: HTMLSelectElement): void {
    const name = select.value;
    select.value = '';
    const field = this.fields()[this.last === 'fr' ? 0 : 1]?.nativeElement;
    if (!name || !field) return;
    const words = this.text()[this.last];
    const from = field.selectionStart ?? words.length;
    const to = field.selectionEnd ?? from;
    const placed = `{${name}}`;
    this.write(this.last, words.slice(0, from) + placed + words.slice(to));
    // the field has the words once they were drawn
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(from + placed.length, from + placed.length);
    });
  }
}
