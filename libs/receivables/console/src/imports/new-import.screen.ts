import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Dialog, FailureState, Icon, Skeleton, Texts } from '@relance/platform/console';
import { FirstRows } from './first-rows';
import type { Question } from './imports.client';
import { MappingEditor } from './mapping-editor';
import { NewImportStore } from './new-import.store';

/** From a file to the ledger: choose it, say how it is read, try it, import it. */
@Component({
  selector: 'receivables-new-import',
  imports: [Dialog, FailureState, FirstRows, Icon, MappingEditor, RouterLink, Skeleton],
  providers: [NewImportStore],
  templateUrl: './new-import.screen.html',
  styleUrl: './new-import.screen.css',
})
export class NewImportScreen {
  private readonly router = inject(Router);
  protected readonly store = inject(NewImportStore);
  protected readonly t = inject(Texts).t;
  protected readonly creditorKey = signal('');
  protected readonly lacksCreditor = computed(() => this.store.creditorNeeded() && !this.creditorKey());
  protected readonly over = signal(false);
  protected readonly naming = signal(false);
  protected readonly mappingName = signal('');
  protected readonly savedId = signal('');

  protected chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.choose(input.files?.[0]);
    input.value = '';
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.choose(event.dataTransfer?.files[0]);
  }

  protected dragged(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected choose(file: File | undefined): void {
    this.savedId.set('');
    if (file) void this.store.choose(file);
  }

  protected useSaved(id: string): void {
    this.savedId.set(id);
    const saved = this.store.mappings().find((one) => one.id === id);
    if (saved) void this.store.useSaved(saved);
    else void this.store.read();
  }

  /** A choice as a person names it. */
  protected choiceName({ field }: Question, choice: string): string {
    if (field === 'dateOrder') return this.t(`imports.dateOrders.${choice}`);
    if (field === 'decimal') return this.t(`imports.decimals.${choice === ',' ? 'comma' : 'point'}`);
    return choice;
  }

  protected forgetSaved(): void {
    const saved = this.store.mappings().find((one) => one.id === this.savedId());
    this.savedId.set('');
    if (saved) void this.store.deleteMapping(saved);
  }

  protected async saveMapping(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.mappingName().trim();
    if (name && (await this.store.saveMapping(name))) this.naming.set(false);
  }

  protected async run(dryRun: boolean): Promise<void> {
    const importId = await this.store.run(this.creditorKey(), dryRun);
    if (importId) await this.router.navigate(['/imports', importId]);
  }
}
