import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  DayPipe,
  digitsOf,
  EmptyState,
  FailureState,
  formatCount,
  formatDate,
  formatMoney,
  Icon,
  InstantPipe,
  saveText,
  Skeleton,
  Texts,
  wordsOf,
} from '@relance/platform/console';
import { STATUS_LOOKS } from '../simulations.store';
import { layersOf, measuresOf, stretches, totalOf, valuesOf, type Measure, type Stretch } from './series';
import { simulationCsv } from './simulation-csv';
import { SimulationStore } from './simulation.store';
import { TimeChart, type Series } from './time-chart';

const LOOKS = ['a', 'b'];

/** What a rehearsal says: in all, over time, by state; and what it cannot prove. */
@Component({
  selector: 'dunning-simulation',
  imports: [DayPipe, EmptyState, FailureState, Icon, InstantPipe, RouterLink, Skeleton, TimeChart],
  providers: [SimulationStore],
  templateUrl: './simulation.screen.html',
  styleUrl: './simulation.screen.css',
})
export class SimulationScreen {
  readonly simulationId = input.required<string>();
  private readonly texts = inject(Texts);
  protected readonly store = inject(SimulationStore);
  protected readonly t = this.texts.t;
  protected readonly looks = STATUS_LOOKS;
  private readonly chosen = signal<string | undefined>(undefined);

  protected readonly names = computed(() =>
    (this.store.simulation()?.strategies ?? []).map(({ name, version }) =>
      this.t('simulation.versionOf', { name, version }),
    ),
  );
  protected readonly measures = computed(() => measuresOf(this.store.results() ?? []));
  protected readonly measure = computed(
    () => this.measures().find((one) => this.idOf(one) === this.chosen()) ?? this.measures()[0],
  );
  private readonly parts = computed(() => (this.store.results() ?? []).map(({ days }) => stretches(days)));
  protected readonly labels = computed(() => (this.parts()[0] ?? []).map((stretch) => this.label(stretch)));
  protected readonly lines = computed((): Series[] => {
    const measure = this.measure();
    if (!measure) return [];
    return this.parts().map((all, i) => ({ name: this.names()[i]!, look: LOOKS[i]!, values: valuesOf(all, measure) }));
  });
  protected readonly states = computed(() =>
    this.parts().map((all, i) => ({
      name: this.names()[i]!,
      series: layersOf(all).map(({ layer, values }): Series => ({
        name: this.t(`simulation.layers.${layer}`),
        look: layer,
        values,
      })),
    })),
  );
  protected readonly mostCases = computed(() => Math.max(0, ...(this.store.results() ?? []).map(({ cases }) => cases)));
  protected readonly rows = computed(() =>
    this.measures().map((measure) => {
      const totals = (this.store.results() ?? []).map((result) => totalOf(result, measure));
      const difference = totals.length === 2 ? totals[1]! - totals[0]! : undefined;
      return { measure, totals, difference };
    }),
  );
  protected readonly say = computed(() => {
    const measure = this.measure();
    return (value: number): string => (measure ? this.value(measure, value) : '');
  });
  protected readonly sayShort = computed(() => {
    const locale = this.texts.locale();
    const { unit, currency } = this.measure() ?? {};
    return (value: number): string =>
      unit === 'money'
        ? (value / 10 ** digitsOf(currency!)).toLocaleString(locale, {
            style: 'currency',
            currency: currency!,
            currencyDisplay: 'narrowSymbol',
            notation: 'compact',
          })
        : this.say()(value);
  });
  protected readonly sayCount = computed(() => {
    const locale = this.texts.locale();
    return (value: number): string => formatCount(value, locale);
  });

  constructor() {
    effect(() => void this.store.show(this.simulationId()));
  }

  protected idOf({ key, currency }: Measure): string {
    return key + (currency ?? '');
  }

  protected name({ key, currency }: Measure): string {
    return this.t(`simulation.measures.${key}`, { currency: currency ?? '' });
  }

  protected choose(id: string): void {
    this.chosen.set(id);
  }

  protected value({ unit, currency }: Measure, value: number): string {
    const locale = this.texts.locale();
    if (unit === 'money') return formatMoney({ minor: Math.round(value), currency: currency! }, locale);
    if (unit === 'count') return formatCount(value, locale);
    const hours =
      value >= 100 ? formatCount(value, locale) : value.toLocaleString(locale, { maximumFractionDigits: 1 });
    return this.t('simulation.hours', { hours });
  }

  protected signed(measure: Measure, difference: number): string {
    const words = this.value(measure, Math.abs(difference));
    return difference === 0 ? words : `${difference > 0 ? '+' : '−'}${words}`;
  }

  protected percent([before]: number[], difference: number): string {
    if (!before || difference === 0) return '';
    const share = (difference / before).toLocaleString(this.texts.locale(), {
      style: 'percent',
      maximumFractionDigits: 0,
      signDisplay: 'always',
    });
    return `(${share})`;
  }

  protected reason({ code, params }: { code: string; params: unknown }): string {
    const key = `simulation.reasons.${code}`;
    return this.texts.has(key) || this.texts.has(`${key}.other`) ? this.t(key, wordsOf(params, this.texts)) : code;
  }

  protected saveCsv(): void {
    const { fromOn, toOn } = this.store.simulation()!;
    saveText(`simulation-${fromOn}-${toOn}.csv`, simulationCsv(this.names(), this.store.results() ?? []), 'text/csv');
  }

  private label({ from, to }: Stretch): string {
    const locale = this.texts.locale();
    if (from === to) return formatDate(from, locale, 'short');
    return `${formatDate(from, locale, 'day')} – ${formatDate(to, locale, 'short')}`;
  }
}
