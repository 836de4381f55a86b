import { inject, Injectable } from '@angular/core';
import {
  AddNoteDocument,
  AskForCaseDocument,
  GiveCaseDocument,
  GraphqlClient,
  KeepCaseDocument,
  LiveClient,
  NextPreviewDocument,
  ReleaseCaseDocument,
  StayOnCaseDocument,
  type CasePresencePartsFragment,
  type CockpitPartsFragment,
} from '@relance/platform/console';

export type Presence = CasePresencePartsFragment;
export type Looker = Presence['others'][number];
export type LeaseRequest = Presence['requests'][number];

/** What two people at one case ask of the server. Errors: RequestFailure. */
@Injectable({ providedIn: 'root' })
export class LeaseClient {
  private readonly client = inject(GraphqlClient);
  private readonly screenId = inject(LiveClient).screenId;
  private readonly releasing = new Map<string, Promise<void>>();

  /** The heartbeat; null: the case is not in reach any more. */
  async stay(caseId: string): Promise<Presence | null> {
    return (await this.client.run(StayOnCaseDocument, { caseId, screenId: this.screenId })).stayOnCase;
  }

  /** A failure is none: a lease that cannot be given back now ends by itself. */
  release(caseId: string): Promise<void> {
    const asked = this.client.run(ReleaseCaseDocument, { caseId, screenId: this.screenId });
    // an earlier one may be worked off later
    const released = Promise.allSettled([this.releasing.get(caseId), asked]).then(() => undefined);
    this.releasing.set(caseId, released);
    return released.then(() => {
      if (this.releasing.get(caseId) === released) this.releasing.delete(caseId);
    });
  }

  /** When nothing is on its way any more that would let the case go: who opens it before that would lose it again. */
  async released(caseId: string): Promise<void> {
    await this.releasing.get(caseId);
  }

  async ask(caseId: string) {
    return (await this.client.run(AskForCaseDocument, { caseId })).askForCase;
  }

  async give(requestId: string) {
    return (await this.client.run(GiveCaseDocument, { requestId })).done;
  }

  async keep(requestId: string) {
    return (await this.client.run(KeepCaseDocument, { requestId })).done;
  }

  async addNote(caseId: string, text: string, idempotencyKey: string) {
    return (await this.client.run(AddNoteDocument, { caseId, text, idempotencyKey })).added;
  }

  /** What would come next; nothing is leased. */
  async preview(afterCaseId: string): Promise<CockpitPartsFragment | null> {
    return (await this.client.run(NextPreviewDocument, { afterCaseId })).nextPreview;
  }
}
