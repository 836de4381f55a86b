import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  FailureState,
  InstantPipe,
  MoneyPipe,
  Skeleton,
  StateChip,
  Texts,
  WholePipe,
} from '@relance/platform/console';
import { FloorStore, type FloorAgent } from './floor.store';

const LOOK: Record<string, string> = {
  onCase: '',
  idle: 'accent',
  dialling: 'accent',
  ringing: 'accent',
  connected: 'd30',
  onHold: 'd60',
  wrapUp: 'd60',
};
/** Up to an hour and a half a duration says more than a time of day. */
const MINUTES_SHOWN = 90;

/** Who is on what, now, and what waits for the team. */
@Component({
  selector: 'insight-floor',
  imports: [RouterLink, EmptyState, FailureState, Skeleton, StateChip, MoneyPipe, InstantPipe, WholePipe],
  providers: [FloorStore],
  templateUrl: './floor.screen.html',
  styleUrl: './floor.screen.css',
})
export class FloorScreen {
  private readonly router = inject(Router);
  protected readonly store = inject(FloorStore);
  protected readonly t = inject(Texts).t;

  protected look(agent: FloorAgent): string {
    return LOOK[agent.callState ?? agent.presence] ?? '';
  }

  /** What the agent does: the state of the call says more than that a case is open. */
  protected said({ callState, presence }: FloorAgent): string {
    return this.t(callState ? `floor.call.${callState}` : `floor.${presence}`);
  }

  protected since({ callSince, since }: FloorAgent): string | null | undefined {
    return callSince ?? since;
  }

  /** Short durations in words; long ones are left to the time of day. */
  protected duration(agent: FloorAgent): string | undefined {
    const minutes = this.store.minutesSince(this.since(agent));
    if (minutes === undefined || minutes > MINUTES_SHOWN) return undefined;
    return minutes === 0 ? this.t('floor.sinceNow') : this.t('floor.sinceMinutes', { count: minutes });
  }

  protected open(event: MouseEvent, agent: FloorAgent): void {
    if ((event.target as HTMLElement).closest('a')) return;
    void this.router.navigate(['/floor/agents', agent.personId]);
  }

  protected chooseTeam(event: Event): void {
    this.store.chooseTeam((event.target as HTMLSelectElement).value);
  }

  protected share(cases: number): number {
    const most = Math.max(...(this.store.floor()?.states.map((state) => state.cases) ?? [1]));
    return most > 0 ? (100 * cases) / most : 0;
  }
}
