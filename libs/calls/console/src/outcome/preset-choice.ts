import { afterNextRender, Component, computed, ElementRef, inject, input, model } from '@angular/core';
import { Hotkeys } from '@relance/platform/console';

export interface Preset {
  readonly value: string;
  readonly label: string;
}

let count = 0;

/** Choices numbered from 1, taken by their digit, the arrows or a click. The first one has the focus, so Enter saves the form. */
@Component({
  selector: 'calls-preset-choice',
  template: `
    <fieldset class="field">
      <legend class="label">{{ label() }}</legend>
      <div class="presets" [class.long]="long()">
        @for (preset of presets(); track preset.value; let index = $index) {
          <label>
            <input
              type="radio"
              [name]="name"
              [value]="preset.value"
              [checked]="preset.value === value()"
              (change)="value.set(preset.value)"
            />
            <kbd class="key">{{ index + 1 }}</kbd>
            <span class="ellipsis">{{ preset.label }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    .presets {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 4px;
      margin-top: 4px;
    }
    .long {
      grid-template-columns: 1fr;
    }
    label {
      display: flex;
      align-items: center;
      gap: 6px;
      min-width: 0;
      min-height: 32px;
      padding: 0 8px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      cursor: pointer;
    }
    input {
      position: absolute;
      opacity: 0;
    }
    label:has(:checked) {
      border-color: var(--accent);
      background: var(--accent-soft);
      box-shadow: inset 0 0 0 1px var(--accent);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
  `,
})
export class PresetChoice {
  readonly label = input.required<string>();
  readonly presets = input.required<readonly Preset[]>();
  readonly value = model.required<string>();
  /** Words that do not fit half the width get all of it. */
  protected readonly long = computed(() => this.presets().some((preset) => preset.label.length > 18));
  protected readonly name = `preset-${++count}`;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    const digits = Array.from({ length: 9 }, (_, index) => ({ key: String(index + 1), run: () => this.take(index) }));
    inject(Hotkeys).bind(digits);
    afterNextRender(() => this.radio(this.presets().findIndex((preset) => preset.value === this.value()))?.focus());
  }

  private take(index: number): void {
    const preset = this.presets()[index];
    if (!preset) return;
    this.value.set(preset.value);
    this.radio(index)?.focus();
  }

  private radio(index: number): HTMLInputElement | undefined {
    const radios = this.host.nativeElement.querySelectorAll<HTMLInputElement>('input');
    return radios[Math.max(index, 0)];
  }
}
