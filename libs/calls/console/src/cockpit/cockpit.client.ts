import { inject, Injectable } from '@angular/core';
import {
  GraphqlClient,
  LiveClient,
  OpenCaseDocument,
  ReadCockpitDocument,
  TakeOverDocument,
  type CockpitPartsFragment,
} from '@relance/platform/console';

export type Cockpit = CockpitPartsFragment;

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
}
