import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ContactPolicy } from '@relance/calls/contact';
import { ruleInWords } from '@relance/calls/words';
import { formatInstant, Icon, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';

/** May this contact be called now: what of the attempts is used, or the rule that blocks and from when it does no more. */
@Component({
  selector: 'calls-contact-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="chip" [class.good]="permission().allowed" [class.warn]="!permission().allowed">
      <rl-icon [name]="permission().allowed ? 'check' : 'block'" />{{ words() }}
    </span>
  `,
})
export class ContactChip {
  readonly permission = input.required<Cockpit['contactPermission']>();
  private readonly texts = inject(Texts);
  protected readonly words = computed(() => {
    const { allowed, budget, thenFrom, nextAllowedAt } = this.permission();
    const { t } = this.texts;
    const used =
      budget && t('calls.policy.chip.attempts', { used: budget.used, most: budget.count, days: budget.days });
    if (allowed) {
      const then = thenFrom && t('calls.policy.chip.then', { at: this.when(thenFrom) });
      return [t('calls.policy.chip.allowed'), used, then].filter(Boolean).join(' · ');
    }
    const from = nextAllowedAt ? t('calls.policy.chip.from', { at: this.when(nextAllowedAt) }) : used;
    return [this.why(), from].filter(Boolean).join(' · ');
  });

  private why(): string {
    const { reason } = this.permission();
    if (!reason) return '';
    const { limits = [], waits = [] } = reason.params as Partial<ContactPolicy>;
    const said = ruleInWords(reason.code, { limits, waits })[this.texts.language()];
    return said.replace(/\.$/, '');
  }

  /** In the debtor's own time. */
  private when(instant: string): string {
    return formatInstant(instant, this.texts.locale(), 'weekday', this.permission().zone);
  }
}
