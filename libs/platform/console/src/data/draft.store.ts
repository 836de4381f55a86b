import { Injectable } from '@angular/core';

const PREFIX = 'relance.draft.';
const KEPT_MS = 14 * 86_400_000;

/** Text a person wrote and has not sent, kept on this machine for two weeks: never lost by a crash, a conflict or a log-out. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  constructor() {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && this.age(key) > KEPT_MS) localStorage.removeItem(key);
    }
  }

  read(key: string): string {
    return this.entry(PREFIX + key)?.text ?? '';
  }

  write(key: string, text: string): void {
    if (!text) return this.forget(key);
    localStorage.setItem(PREFIX + key, JSON.stringify({ text, at: Date.now() }));
  }

  forget(key: string): void {
    localStorage.removeItem(PREFIX + key);
  }

  private age(key: string): number {
    return Date.now() - (this.entry(key)?.at ?? 0);
  }

  private entry(key: string): { text: string; at: number } | undefined {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }
}
