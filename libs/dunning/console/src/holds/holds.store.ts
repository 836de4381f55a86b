import { inject, Injectable } from '@angular/core';
import {
  CaseChange,
  CaseHoldsDocument,
  type CaseHoldsQuery,
  caseWrite,
  CloseInsolvencyDocument,
  EndHoldDocument,
  GraphqlClient,
  LiveClient,
  loaded,
  OpenInsolvencyDocument,
  PlaceHoldDocument,
  sending,
  ServerClock,
  Texts,
  Toasts,
} from '@relance/platform/console';
import { type HoldDraft, holdArguments } from './hold-form';

export type HeldCase = NonNullable<CaseHoldsQuery['case']>;
export type ShownHold = HeldCase['holds'][number];
export type HoldItem = CaseHoldsQuery['openItems'][number];

/** The holds of one case: who placed them and until when; placing and ending them, with a way back. */
@Injectable()
export class HoldsStore {
  private readonly client = inject(GraphqlClient);
  private readonly toasts = inject(Toasts);
  private readonly change = inject(CaseChange);
  private readonly t = inject(Texts).t;
  private readonly clock = inject(ServerClock);
  private caseId = '';
  private readonly answer = loaded(() => this.client.run(CaseHoldsDocument, { caseId: this.caseId }));
  readonly value = this.answer.value;
  readonly failure = this.answer.failure;
  readonly sending = sending();

  constructor() {
    const live = inject(LiveClient);
    live.on('case.moved', ({ caseId }) => caseId === this.caseId && void this.load());
    live.onReload(() => void this.load());
  }

  show(caseId: string): void {
    this.caseId = caseId;
    void this.load();
  }

  load(): Promise<void> {
    return this.answer.load();
  }

  today(): string {
    return this.clock.now().toLocaleDateString('en-CA');
  }

  async place(draft: HoldDraft): Promise<boolean> {
    const held = this.value()?.case;
    if (!held) return false;
    const before = new Set(held.holds.map(({ id }) => id));
    const done = await this.sending.send(async () => {
      const variables = { write: caseWrite(held), ...holdArguments(draft) };
      return (await this.client.run(PlaceHoldDocument, variables)).placeHold;
    });
    if (!done) return false;
    const placed = done.case.holds.find(({ id }) => !before.has(id));
    await this.changed(this.t('holds.placed'), placed && (() => void this.end(placed, this.t('holds.undoneReason'))));
    return true;
  }

  async end(hold: ShownHold, reason: string): Promise<boolean> {
    const held = this.value()?.case;
    if (!held) return false;
    const done = await this.sending.send(
      async () => (await this.client.run(EndHoldDocument, { write: caseWrite(held), holdId: hold.id, reason })).endHold,
    );
    if (done) await this.changed(this.t('holds.ended'));
    return done !== undefined;
  }

  async openInsolvency(openedOn: string, kind: string): Promise<boolean> {
    const held = this.value()?.case;
    if (!held) return false;
    const done = await this.sending.send(async () => {
      const variables = { write: caseWrite(held), openedOn, kind };
      return (await this.client.run(OpenInsolvencyDocument, variables)).openInsolvency;
    });
    if (done) await this.changed(this.t('holds.insolvencyOpened'));
    return done !== undefined;
  }

  async closeInsolvency(closedOn: string): Promise<boolean> {
    const held = this.value()?.case;
    if (!held) return false;
    const done = await this.sending.send(
      async () =>
        (await this.client.run(CloseInsolvencyDocument, { write: caseWrite(held), closedOn })).closeInsolvency,
    );
    if (done) await this.changed(this.t('holds.insolvencyClosed'));
    return done !== undefined;
  }

  private async changed(words: string, undo?: () => void): Promise<void> {
    this.toasts.show(words, undo);
    this.change.tell();
    await this.load();
  }
}
