import { Component, computed, inject, input } from '@angular/core';
import { DayPipe, Icon, StateChip, Texts } from '@relance/platform/console';
import { stepName } from './step-name';
import type { Why } from './why.store';

/** The answer: in the queue or not, what keeps it out and until when, every question that was asked, and the path. */
@Component({
  selector: 'dunning-why-answer',
  imports: [DayPipe, Icon, StateChip],
  template: `
    <div class="verdict" [class.in]="why().inQueue">
      <rl-icon [name]="why().inQueue ? 'check' : 'clock'" />
      <div>
        <p class="line wrap">
          <strong>{{ t(why().inQueue ? 'why.in' : 'why.out') }}</strong>
          <rl-state [state]="why().state" />
        </p>
        <p>{{ (why().suppressor ?? why().summary).text }}</p>
        @if (why().appearsOn; as day) {
          <p class="muted">{{ t('why.appearsOn', { day: (day | day: 'long') }) }}</p>
        } @else if (why().appearsWhen; as when) {
          <p class="muted">{{ t('why.appearsWhen') }} {{ when.text }}</p>
        }
      </div>
    </div>
    @if (failed().length > 1) {
      <h3>{{ t('why.against') }}</h3>
      <ul class="checks">
        @for (check of failed(); track check.code) {
          <li>
            <rl-icon name="block" /><span class="visually-hidden">{{ t('why.no') }}</span
            ><span>{{ check.reason.text }}</span>
          </li>
        }
      </ul>
    }
    @if (passed().length > 0) {
      <details>
        <summary>{{ t('why.passed', { count: passed().length }) }}</summary>
        <ul class="checks muted">
          @for (check of passed(); track check.code) {
            <li>
              <rl-icon name="check" /><span class="visually-hidden">{{ t('why.yes') }}</span
              ><span>{{ check.reason.text }}</span>
            </li>
          }
        </ul>
      </details>
    }
    <h3>{{ t('why.path') }}</h3>
    <ol class="path">
      @for (step of why().path; track step.key) {
        <li [class]="step.status" [attr.aria-current]="step.status === 'next' ? 'step' : null">
          <span class="dot" aria-hidden="true"></span>
          <span class="grow">
            <span class="name">{{ name(step.key) }}</span>
            <span class="small muted"> · {{ tOr('why.channel.' + step.channel, step.channel) }}</span>
            @if (step.reason; as reason) {
              <span class="small muted words">{{ reason.text }}</span>
            }
          </span>
          <span class="chip" [class.good]="step.status === 'taken'" [class.accent]="step.status === 'next'">{{
            t('why.status.' + step.status)
          }}</span>
        </li>
      }
    </ol>
  `,
  styleUrl: './why-answer.css',
})
export class WhyAnswer {
  readonly why = input.required<Why>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly failed = computed(() => this.why().checks.filter(({ passed }) => !passed));
  protected readonly passed = computed(() => this.why().checks.filter(({ passed }) => passed));

  protected name(key: string): string {
    return stepName(key, this.texts);
  }
}
