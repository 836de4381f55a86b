import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Is the window at most that wide? 720 px: one column, fewer cells in a list; 1100 px: the right column is a drawer. */
export function narrowerThan(pixels: 720 | 1100): Signal<boolean> {
  const query = matchMedia(`(max-width: ${pixels}px)`);
  const narrow = signal(query.matches);
  const change = (event: MediaQueryListEvent): void => narrow.set(event.matches);
  query.addEventListener('change', change);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', change));
  return narrow.asReadonly();
}
