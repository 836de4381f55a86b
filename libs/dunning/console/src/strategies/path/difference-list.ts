import { Component, computed, inject, input } from '@angular/core';
import type { Strategy } from '@relance/dunning/domain';
import { Texts } from '@relance/platform/console';
import { differences, isDifferent, type StepDifference } from './step-differences';
import { StepWords } from './step-words';

/** What a version does otherwise than the one before, step by step, each field with its value before and after. */
@Component({
  selector: 'strategies-differences',
  template: `
    @if (different()) {
      @if (found().path.length > 0) {
        <section>
          <h3>{{ t('strategies.differences.ofThePath') }}</h3>
          <dl>
            @for (field of found().path; track field) {
              <div>
                <dt>{{ t('strategies.pathFields.' + field) }}</dt>
                <dd>
                  <del>{{ words.pathField(before(), field) }}</del> <span class="arrow" aria-hidden="true">→</span>
                  <ins>{{ words.pathField(after(), field) }}</ins>
                </dd>
              </div>
            }
          </dl>
        </section>
      }
      @for (step of shown(); track step.key) {
        <section>
          <h3 class="line wrap">
            <span class="chip" [class]="looks[step.kind]">{{ t('strategies.differences.' + step.kind) }}</span>
            <span class="name">{{ name(step) }}</span>
          </h3>
          <dl>
            @for (field of step.fields; track field) {
              <div>
                <dt>{{ t('strategies.fields.' + field) }}</dt>
                <dd>
                  <del>{{ words.field(step.before!, field) }}</del> <span class="arrow" aria-hidden="true">→</span>
                  <ins>{{ words.field(step.after!, field) }}</ins>
                </dd>
              </div>
            }
          </dl>
          @if (step.moved) {
            <p>{{ t('strategies.differences.moved') }}</p>
          }
          @if (step.kind === 'added') {
            <p class="muted">{{ summary(step) }}</p>
          }
        </section>
      }
      @if (same() > 0) {
        <p class="small muted">{{ t('strategies.differences.same', { count: same() }) }}</p>
      }
    } @else {
      <p class="muted">{{ t('strategies.differences.none') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    section {
      display: grid;
      gap: 4px;
    }
    h3 .name {
      color: var(--ink);
      font-size: 13px;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(120px, 200px) minmax(0, 1fr);
      gap: 12px;
      padding: 2px 0;
    }
    dt {
      color: var(--muted);
    }
    del {
      color: var(--muted);
    }
    ins {
      font-weight: 600;
      text-decoration: none;
    }
    .arrow {
      margin: 0 6px;
      color: var(--muted);
    }
    @media (max-width: 720px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
        padding: 4px 0;
      }
    }
  `,
})
export class DifferenceList {
  readonly before = input.required<Strategy>();
  readonly after = input.required<Strategy>();
  protected readonly words = inject(StepWords);
  protected readonly t = inject(Texts).t;
  protected readonly looks = { added: 'd30', removed: 'd90', changed: 'accent', same: '' };
  protected readonly found = computed(() => differences(this.before(), this.after()));
  protected readonly different = computed(() => isDifferent(this.found()));
  protected readonly shown = computed(() => this.found().steps.filter((step) => step.kind !== 'same'));
  protected readonly same = computed(() => this.found().steps.length - this.shown().length);

  protected name({ before, after }: StepDifference): string {
    const step = (after ?? before)!;
    return `${this.words.dayShort(step.offsetDays)} ${this.words.name(step)}`;
  }

  protected summary({ after }: StepDifference): string {
    const { words } = this;
    const step = after!;
    const said = [words.channel(step.channel), words.severity(step.severity), words.who(step)];
    if (step.mandatory) said.push(this.t('strategies.mandatory'));
    return [...said, ...words.conditions(step.when)].join(' · ');
  }
}
