import { NgComponentOutlet } from '@angular/common';
import { Component, effect, input, signal, type Type } from '@angular/core';
import { FailureState, Skeleton } from './states';

/** Shows a component of another context, loaded when it is first seen: `<rl-loaded [load]="panel.load" [inputs]="{…}" />`. */
@Component({
  selector: 'rl-loaded',
  imports: [NgComponentOutlet, Skeleton, FailureState],
  template: `
    @if (component(); as type) {
      <ng-container *ngComponentOutlet="type; inputs: inputs()" />
    } @else if (failed()) {
      <rl-failure kind="offline" (retry)="fetch(load())" />
    } @else {
      <rl-skeleton />
    }
  `,
})
export class LoadedComponent {
  readonly load = input.required<() => Promise<Type<unknown>>>();
  readonly inputs = input<Record<string, unknown>>({});
  protected readonly component = signal<Type<unknown> | undefined>(undefined);
  protected readonly failed = signal(false);

  constructor() {
    effect(() => void this.fetch(this.load()));
  }

  protected async fetch(load: () => Promise<Type<unknown>>): Promise<void> {
    this.failed.set(false);
    this.component.set(undefined);
    try {
      const type = await load();
      if (load === this.load()) this.component.set(type);
    } catch {
      this.failed.set(true);
    }
  }
}
