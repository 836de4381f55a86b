import { inject, Injectable } from '@angular/core';
import {
  GraphqlClient,
  LiveClient,
  OpenCaseDocument,
  ReadCockpitDocument,
  StartCallDocument,
  TakeOverDocument,
  type CockpitPartsFragment,
  type StartCallMutation,
} from '@relance/platform/console';

export type Cockpit = CockpitPartsFragment;
export type CallStart = StartCallMutation['startCall'];

@Injectable({ providedIn: 'root' })
export class CockpitClient {
  private readonly client = inject(GraphqlClient);
  private readonly screenId = inject(LiveClient).screenId;

  /** Opens with a lease when it is free; null when the case is not in reach. */
  async open(caseId: string): Promise<Cockpit | null> {
    const { openCase } = await this.client.run(OpenCaseDocument, { caseId, screenId: this.screenId });
    return openCase.__typename === 'CaseOpened' ? openCase.cockpit : null;
  }

  /** Reads without a lease: for those who only look. */
  async read(caseId: string): Promise<Cockpit | null> {
    return (await this.client.run(ReadCockpitDocument, { caseId })).cockpit;
  }

  async takeOver(caseId: string): Promise<Cockpit | null> {
    const { takeOver } = await this.client.run(TakeOverDocument, { caseId, screenId: this.screenId });
    return takeOver.__typename === 'CaseOpened' ? takeOver.cockpit : null;
  }

  async startCall(caseId: string, contactId: string | null, phone: string, override?: string): Promise<CallStart> {
    return (await this.client.run(StartCallDocument, { caseId, contactId, phone, override: override ?? null }))
      .startCall;
  }
}
