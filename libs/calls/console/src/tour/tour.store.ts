import { computed, inject, Injectable, signal } from '@angular/core';
import { SessionStore } from '@relance/platform/console';

const STORED = 'relance.tours';

/** The log-ins that have seen the tour on this machine. */
function seenBy(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? stored.filter((login) => typeof login === 'string') : [];
  } catch {
    return [];
  }
}

/** The tour of the cockpit's keys: by itself the first time somebody opens a case on this machine, later when asked for. */
@Injectable({ providedIn: 'root' })
export class TourStore {
  private readonly session = inject(SessionStore);
  private readonly seen = signal(seenBy());
  private readonly asked = signal(false);
  readonly open = computed(() => {
    const me = this.session.me();
    return this.asked() || (me?.role === 'agent' && !this.seen().includes(me.login));
  });

  start(): void {
    this.asked.set(true);
  }

  end(): void {
    this.asked.set(false);
    const login = this.session.me()?.login;
    if (!login || this.seen().includes(login)) return;
    this.seen.update((seen) => [...seen, login]);
    localStorage.setItem(STORED, JSON.stringify(this.seen()));
  }
}
