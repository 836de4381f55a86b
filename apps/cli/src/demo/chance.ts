import { base, en, Faker, fr } from '@faker-js/faker';

/** Everything random of the demo portfolio comes from here: the same seed gives the same portfolio on the same day. */
export class Chance {
  readonly fr: Faker;
  readonly en: Faker;

  constructor(seed: number) {
    this.fr = new Faker({ locale: [fr, en, base], seed });
    this.en = new Faker({ locale: [en, base], seed: seed + 1 });
  }

  /** Whole number from min to max, both included. */
  whole(min: number, max: number): number {
    return this.fr.number.int({ min, max });
  }

  /** True in that share of cases. */
  happens(share: number): boolean {
    return this.fr.number.float() < share;
  }

  pick<T>(from: readonly T[]): T {
    return this.fr.helpers.arrayElement(from);
  }

  /** One of the keys, as often as its weight says. */
  weighted<Key extends string>(weights: Partial<Record<Key, number>>): Key {
    return this.fr.helpers.weightedArrayElement(
      (Object.entries(weights) as [Key, number][]).map(([value, weight]) => ({ value, weight })),
    );
  }

  /** About bell-shaped around `middle`: the mean of three even draws within ± `spread`. */
  around(middle: number, spread: number): number {
    return Math.round(
      middle + ((this.whole(-1000, 1000) + this.whole(-1000, 1000) + this.whole(-1000, 1000)) / 3000) * spread,
    );
  }
}
