import { Injectable, InjectionToken, signal, type Type } from '@angular/core';
import type { Texts } from '../texts/texts.service';

/** A part of the case screen that another context brings: its timeline, its documents. The component has an input `caseId`. */
export interface CasePanel {
  readonly key: string;
  /** Text key of its tab. */
  readonly label: string;
  /** Loads the component, and its words first: `await texts.addScope(…)`. */
  readonly load: (texts: Texts) => Promise<Type<unknown>>;
}

/** Provided by the app, in the order of the tabs: contexts never import each other's screens. */
export const CASE_PANELS = new InjectionToken<readonly CasePanel[]>('case panels', { factory: () => [] });

/** A panel changed the case it is shown for: the screen around it reads again. What others change, it hears by itself. */
@Injectable({ providedIn: 'root' })
export class CaseChange {
  private readonly count = signal(0);
  readonly times = this.count.asReadonly();

  tell(): void {
    this.count.update((times) => times + 1);
  }
}
