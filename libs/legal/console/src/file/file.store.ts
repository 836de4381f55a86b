import { inject, Injectable, signal } from '@angular/core';
import {
  AcceptFileDocument,
  caseWrite,
  GraphqlClient,
  LegalFileFullDocument,
  LiveClient,
  loaded,
  rereadOn,
  ReturnFileDocument,
  sending,
  SettleItemsDocument,
  Texts,
  Toasts,
  WriteOffItemsDocument,
  type LegalFileFullQuery,
} from '@relance/platform/console';

export type LegalFile = NonNullable<LegalFileFullQuery['legalFile']>;
export type FileItem = LegalFile['items'][number];
/** The two ways the legal staff gives up a claim by hand. */
export type Waiver = 'settle' | 'writeOff';

/** One legal file with all that proves it, and deciding on it. */
@Injectable()
export class FileStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly id = signal('');
  private readonly answer = loaded(
    async () => (await this.client.run(LegalFileFullDocument, { id: this.id() })).legalFile,
  );
  readonly saving = sending();
  /** null: not there, or not in reach. */
  readonly file = this.answer.value;
  readonly failure = this.answer.failure;

  constructor() {
    const live = inject(LiveClient);
    const mine = (caseId: string): boolean => caseId === this.file()?.case.id;
    live.on('case.moved', ({ caseId }) => void (mine(caseId) && this.answer.load()));
    live.on('payment.booked', ({ caseId }) => void (mine(caseId) && this.answer.load()));
    live.on('legal.changed', ({ caseId }) => void (mine(caseId) && this.answer.load()));
    rereadOn([], () => this.answer.load());
  }

  show(id: string): void {
    this.id.set(id);
    void this.answer.load();
  }

  load(): Promise<void> {
    return this.answer.load();
  }

  accept(): Promise<boolean> {
    return this.save(
      async ({ row, case: shown }) =>
        (await this.client.run(AcceptFileDocument, { write: caseWrite(shown), fileId: row.id })).acceptFile,
      'legalFile.acceptDone',
    );
  }

  giveBack(reason: string): Promise<boolean> {
    return this.save(
      async ({ row, case: shown }) =>
        (await this.client.run(ReturnFileDocument, { write: caseWrite(shown), fileId: row.id, reason })).returnFile,
      'legalFile.returnDone',
    );
  }

  waive(waiver: Waiver, itemIds: string[], reason: string): Promise<boolean> {
    return this.save(
      async ({ case: { id: caseId, version: expectedVersion } }) =>
        waiver === 'settle'
          ? (await this.client.run(SettleItemsDocument, { caseId, itemIds, reason, expectedVersion })).settle
          : (await this.client.run(WriteOffItemsDocument, { caseId, itemIds, reason, expectedVersion })).writeOff,
      `legalFile.${waiver}Done`,
    );
  }

  private async save<Answer extends object>(run: (file: LegalFile) => Promise<Answer>, done: string): Promise<boolean> {
    const file = this.file();
    if (!file) return false;
    const answer = await this.saving.send(() => run(file));
    if (answer) this.toasts.show(this.texts.t(done));
    await this.answer.load();
    return answer !== undefined;
  }
}
