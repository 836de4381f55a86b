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

  /** The heartbeat; null: the case is not in reach any more. */
  async stay(caseId: string): Promise<Presence | null> {
    return (await this.client.run(StayOnCaseDocument, { caseId, screenId: this.screenId })).stayOnCase;
  }

  async release(caseId: string): Promise<void> {
    await this.client.run(ReleaseCaseDocument, { caseId, screenId: this.screenId });
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
