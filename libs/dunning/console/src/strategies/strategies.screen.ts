import { Component, inject } from '@angular/core';
import { EmptyState, FailureState, Icon, InstantPipe, Skeleton, Texts, type IconName } from '@relance/platform/console';
import { StrategiesStore, type StrategyVersion } from './strategies.store';

const ICONS: Record<string, IconName> = {
  email: 'mail',
  letter: 'document',
  registeredLetter: 'document',
  call: 'phone',
  referral: 'legal',
};
/** Severity of a formal notice and of legal, as the chips colour them. */
const LOOKS = ['', 'd30', 'd60', 'd90', 'late', 'legal'];

/** Each strategy as a line of steps in time around the due date. */
@Component({
  selector: 'dunning-strategies',
  imports: [EmptyState, FailureState, Icon, InstantPipe, Skeleton],
  providers: [StrategiesStore],
  templateUrl: './strategies.screen.html',
  styleUrl: './strategies.screen.css',
})
export class StrategiesScreen {
  protected readonly store = inject(StrategiesStore);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  protected name(strategy: StrategyVersion): string {
    return this.texts.language() === 'fr' ? strategy.nameFr : strategy.nameEn;
  }

  protected stepName(key: string): string {
    return this.texts.tOr(`ui.code.${key}`, key);
  }

  protected icon(channel: string): IconName {
    return ICONS[channel] ?? 'steps';
  }

  protected look(severity: number): string {
    return LOOKS[severity] ?? '';
  }

  /** As the trade writes it: J−5, J+10. */
  protected dayShort(offset: number): string {
    if (offset === 0) return this.t('strategies.onDueShort');
    return this.t(offset < 0 ? 'strategies.beforeShort' : 'strategies.afterShort', { days: Math.abs(offset) });
  }

  protected day(offset: number): string {
    if (offset === 0) return this.t('strategies.onDue');
    return this.t(offset < 0 ? 'strategies.before' : 'strategies.after', { count: Math.abs(offset) });
  }
}
