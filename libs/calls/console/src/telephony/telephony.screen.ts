import { Component, inject, signal } from '@angular/core';
import {
  Dialog,
  EmptyState,
  FailureState,
  FormEnd,
  Icon,
  InstantPipe,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { type TelephonyKey, type TelephonyLine, TelephonyStore } from './telephony.store';

/** Telephone systems: their keys, who has which extension, what they told last and why it was refused. */
@Component({
  selector: 'calls-telephony',
  imports: [Dialog, EmptyState, FailureState, FormEnd, Icon, InstantPipe, Skeleton],
  providers: [TelephonyStore],
  templateUrl: './telephony.screen.html',
  styles: `
    code {
      padding: 8px;
      border-radius: var(--radius);
      background: var(--sunken);
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class TelephonyScreen {
  protected readonly store = inject(TelephonyStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly origin = location.origin;
  protected readonly adding = signal(false);
  protected readonly revoking = signal<TelephonyKey | undefined>(undefined);
  protected readonly changing = signal<TelephonyLine | undefined>(undefined);
  protected readonly text = signal('');

  protected begin(): void {
    this.reset();
    this.adding.set(true);
  }

  protected change(line: TelephonyLine): void {
    this.reset();
    this.text.set(line.extension ?? '');
    this.changing.set(line);
  }

  protected revoke(key: TelephonyKey): void {
    this.reset();
    this.revoking.set(key);
  }

  protected close(): void {
    this.adding.set(false);
    this.changing.set(undefined);
    this.revoking.set(undefined);
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (this.text().trim() && (await this.store.addKey(this.text().trim()))) this.close();
  }

  protected async saveExtension(event: Event): Promise<void> {
    event.preventDefault();
    const line = this.changing();
    if (line && (await this.store.setExtension(line, this.text()))) this.close();
  }

  protected async revokeNow(): Promise<void> {
    const key = this.revoking();
    if (key && (await this.store.revoke(key))) this.close();
  }

  private reset(): void {
    this.text.set('');
    this.store.saving.clear();
  }
}
