import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SimulationModel } from '@relance/dunning/domain';
import { dateInZone, FailureState, Icon, ServerClock, Skeleton, Texts } from '@relance/platform/console';
import { modelGroups, valueAt, withValue, type ModelField } from './model-fields';
import { NewSimulationStore, type StrategyChoice } from './new-simulation.store';

type Mode = 'history' | 'forward';

const ZONE = 'Europe/Paris';
const DAY_MS = 86_400_000;
/** Days that are proposed: three months back, six months ahead. */
const BACK = 91;
const AHEAD = 182;

/** Asks for a rehearsal: which strategies, of which days, on which assumptions. */
@Component({
  selector: 'dunning-new-simulation',
  imports: [FailureState, Icon, RouterLink, Skeleton],
  providers: [NewSimulationStore],
  templateUrl: './new-simulation.screen.html',
  styleUrl: './new-simulation.screen.css',
})
export class NewSimulationScreen {
  /** The simulation that is repeated with changes. */
  readonly repeat = input<string>();
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  protected readonly store = inject(NewSimulationStore);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly first = signal('');
  protected readonly second = signal('');
  protected readonly mode = signal<Mode>('forward');
  protected readonly fromOn = signal('');
  protected readonly toOn = signal('');
  protected readonly seed = signal(1);
  protected readonly model = signal<SimulationModel | undefined>(undefined);
  protected readonly groups = computed(() => {
    const groups = modelGroups(this.model()?.payment.length ?? 0);
    return groups.filter(({ forwardOnly }) => !forwardOnly || this.mode() === 'forward');
  });
  protected readonly modes: readonly Mode[] = ['forward', 'history'];

  constructor() {
    effect(() => {
      const former = this.repeat();
      untracked(() => void this.store.load(former));
    });
    effect(() => {
      const beginning = this.store.beginning();
      if (beginning) untracked(() => this.begin());
    });
  }

  private begin(): void {
    const { strategies, model, former } = this.store.beginning()!;
    this.model.set(former?.model ?? model);
    const published = strategies.find(({ status }) => status === 'published') ?? strategies[0];
    this.first.set(former?.versionIds[0] ?? published?.id ?? '');
    this.second.set(former?.versionIds[1] ?? '');
    this.seed.set(former?.seed ?? 1);
    this.choose(former?.mode === 'history' ? 'history' : 'forward');
    if (former && !(former.mode === 'forward' && former.fromOn < this.dayFromNow(0))) {
      this.fromOn.set(former.fromOn);
      this.toOn.set(former.toOn);
    }
  }

  private dayFromNow(days: number): string {
    return dateInZone(new Date(this.clock.now().getTime() + days * DAY_MS), ZONE);
  }

  protected choose(mode: Mode): void {
    this.mode.set(mode);
    this.fromOn.set(this.dayFromNow(mode === 'forward' ? 0 : -BACK));
    this.toOn.set(this.dayFromNow(mode === 'forward' ? AHEAD : -1));
  }

  protected name({ nameFr, nameEn, version, status }: StrategyChoice): string {
    const name = this.texts.language() === 'fr' ? nameFr : nameEn;
    const of = this.t('simulation.versionOf', { name, version });
    return status === 'published' ? of : `${of} (${this.t(`simulation.versionStatuses.${status}`)})`;
  }

  protected label({ path }: ModelField): string {
    const [head, index] = path.split('.');
    if (head !== 'payment') return this.t(`simulation.model.${path}`);
    const days = this.model()!.payment[Number(index)]!.fromDaysPastDue;
    if (days < 0) return this.t('simulation.model.paymentBefore', { count: -days });
    return this.t('simulation.model.paymentFrom', { days });
  }

  protected value(path: string): number {
    return valueAt(this.model()!, path);
  }

  protected change(path: string, field: HTMLInputElement): void {
    if (field.value !== '' && field.checkValidity()) {
      this.model.update((model) => withValue(model!, path, field.valueAsNumber));
    }
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const id = await this.store.start({
      versionIds: [this.first(), this.second()].filter(Boolean),
      mode: this.mode(),
      fromOn: this.fromOn(),
      toOn: this.toOn(),
      seed: this.seed(),
      model: this.model()!,
    });
    if (id) void this.router.navigate(['/simulation', id]);
  }
}
