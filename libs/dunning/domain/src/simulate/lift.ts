import { type BusinessDate, dayNumber } from '@relance/kernel';
import type { Channel } from '../strategy/strategy';
import type { SimulationModel } from './simulation-model';

/** What the last contacts do to the readiness to pay: of several the strongest counts, for the days that the model states. */
export class Lift {
  private readonly felt: { factor: number; until: number }[] = [];

  constructor(private readonly model: SimulationModel) {}

  contacted(channel: Exclude<Channel, 'referral'>, today: BusinessDate): void {
    const { percent, days } = this.model.uplift[channel];
    if (percent > 0 && days > 0) this.felt.push({ factor: 1 + percent / 100, until: dayNumber(today) + days });
  }

  /** 1 where no contact is felt. */
  factor(day: number): number {
    if (this.felt.length === 0) return 1;
    let strongest = 1;
    for (let i = this.felt.length - 1; i >= 0; i--) {
      const { factor, until } = this.felt[i]!;
      if (until < day) this.felt.splice(i, 1);
      else if (factor > strongest) strongest = factor;
    }
    return strongest;
  }
}
