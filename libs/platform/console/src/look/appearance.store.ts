import { computed, effect, Injectable, signal } from '@angular/core';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'normal' | 'roomy';

const read = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T =>
  allowed.find((value) => value === localStorage.getItem(key)) ?? otherwise;

/** How the screens look on this machine: theme and density, kept locally. */
@Injectable({ providedIn: 'root' })
export class AppearanceStore {
  private readonly darkSystem = matchMedia('(prefers-color-scheme: dark)');
  private readonly systemIsDark = signal(this.darkSystem.matches);
  private readonly chosenTheme = signal(read<Theme>('relance.theme', ['system', 'light', 'dark'], 'system'));
  private readonly chosenDensity = signal(read<Density>('relance.density', ['compact', 'normal', 'roomy'], 'normal'));
  readonly theme = this.chosenTheme.asReadonly();
  readonly density = this.chosenDensity.asReadonly();
  readonly shown = computed(() => {
    const theme = this.chosenTheme();
    return theme === 'system' ? (this.systemIsDark() ? 'dark' : 'light') : theme;
  });
  /** Height of a row in px. */
  readonly rowHeight = computed(() => ({ compact: 28, normal: 36, roomy: 44 })[this.chosenDensity()]);

  constructor() {
    this.darkSystem.addEventListener('change', (event) => this.systemIsDark.set(event.matches));
    effect(() => {
      document.documentElement.dataset['theme'] = this.shown();
      document.documentElement.dataset['density'] = this.chosenDensity();
    });
  }

  useTheme(theme: Theme): void {
    localStorage.setItem('relance.theme', theme);
    this.chosenTheme.set(theme);
  }

  useDensity(density: Density): void {
    localStorage.setItem('relance.density', density);
    this.chosenDensity.set(density);
  }
}
