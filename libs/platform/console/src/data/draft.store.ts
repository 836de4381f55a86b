import { Injectable } from '@angular/core';

const PREFIX = 'relance.draft.';
const KEPT_MS = 14 * 86_400_000;

interface Entry {
  readonly text: string;
  readonly at: number;
}

/**
 * What a person wrote and has not sent, kept on this machine for two weeks: never lost by a crash, a conflict or a log-out. It is
 * of whoever wrote it: another person at the same machine is shown nothing of it.
 */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private person = '';

  constructor() {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && Date.now() - (this.entry(key)?.at ?? 0) > KEPT_MS) localStorage.removeItem(key);
    }
  }

  /** Whose drafts are read and written from now on: set by the session. */
  belongTo(personId: string): void {
    this.person = `${personId}.`;
  }

  read(key: string): string {
    return this.entry(this.place(key))?.text ?? '';
  }

  /** When it was last written, in milliseconds; none: there is no such draft. */
  writtenAt(key: string): number | undefined {
    return this.entry(this.place(key))?.at;
  }

  write(key: string, text: string): void {
    if (!text) return this.forget(key);
    try {
      localStorage.setItem(this.place(key), JSON.stringify({ text, at: Date.now() }));
    } catch {
      // the machine's store is full: what is on the screen is still there
    }
  }

  forget(key: string): void {
    localStorage.removeItem(this.place(key));
  }

  /** Every draft whose key begins so. */
  forgetAll(beginning: string): void {
    const place = this.place(beginning);
    for (const key of Object.keys(localStorage)) if (key.startsWith(place)) localStorage.removeItem(key);
  }

  private place(key: string): string {
    return PREFIX + this.person + key;
  }

  private entry(key: string): Entry | undefined {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }
}
