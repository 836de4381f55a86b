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
  /** Of the case as it was when its dialog opened: what is heard meanwhile is a conflict, not a surprise. */
  private seen?: number;
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

  /** What is shown now is what the next write is about: a dialog opens, or goes on having seen what others wrote. */
  begin(): void {
    this.seen = this.value()?.case?.version;
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
      const variables = { write: this.write(held), ...holdArguments(draft) };
      return (await this.client.run(PlaceHoldDocument, variables)).placeHold;
    });
    if (!done) return this.refused();
    const placed = done.case.holds.find(({ id }) => !before.has(id));
    await this.changed(this.t('holds.placed'), placed && (() => void this.end(placed, this.t('holds.undoneReason'))));
    return true;
  }

  async end(hold: ShownHold, reason: string): Promise<boolean> {
    const held = this.value()?.case;
    if (!held) return false;
    const done = await this.sending.send(
      async () =>
        (await this.client.run(EndHoldDocument, { write: this.write(held), holdId: hold.id, reason })).endHold,
    );
    if (done) await this.changed(this.t('holds.ended'));
    return done !== undefined || this.refused();
  }

  async openInsolvency(openedOn: string, kind: string): Promise<boolean> {
    const held = this.value()?.case;
    if (!held) return false;
    const done = await this.sending.send(async () => {
      const variables = { write: this.write(held), openedOn, kind };
      return (await this.client.run(OpenInsolvencyDocument, variables)).openInsolvency;
    });
    if (done) await this.changed(this.t('holds.insolvencyOpened'));
    return done !== undefined || this.refused();
  }

  async closeInsolvency(closedOn: string): Promise<boolean> {
    const held = this.value()?.case;
    if (!held) return false;
    const done = await this.sending.send(
      async () =>
        (await this.client.run(CloseInsolvencyDocument, { write: this.write(held), closedOn })).closeInsolvency,
    );
    if (done) await this.changed(this.t('holds.insolvencyClosed'));
    return done !== undefined || this.refused();
  }

  /** What stands there now is read: whoever goes on has seen it. */
  private async refused(): Promise<false> {
    if (this.sending.conflict()) await this.load();
    return false;
  }

  private write(held: HeldCase) {
    return caseWrite({ id: held.id, version: this.seen ?? held.version });
  }

  private async changed(words: string, undo?: () => void): Promise<void> {
    this.seen = undefined;
    this.toasts.show(words, undo);
    this.change.tell();
    await this.load();
  }
}
