import { inject, Injectable } from '@angular/core';
import {
  GraphqlClient,
  OpenCaseDocument,
  ReadCockpitDocument,
  ReleaseCaseDocument,
  RenewLeaseDocument,
  TakeOverDocument,
  type CockpitPartsFragment,
} from '@relance/platform/console';

export type Cockpit = CockpitPartsFragment;

@Injectable({ providedIn: 'root' })
export class CockpitClient {
  private readonly client = inject(GraphqlClient);

  /** Opens with a lease when it is free; null when the case is not in reach. */
  async open(caseId: string): Promise<Cockpit | null> {
    const { openCase } = await this.client.run(OpenCaseDocument, { caseId });
    return openCase.__typename === 'CaseOpened' ? openCase.cockpit : null;
  }

  /** Reads without a lease: for those who only look. */
  async read(caseId: string): Promise<Cockpit | null> {
    return (await this.client.run(ReadCockpitDocument, { caseId })).cockpit;
  }

  async takeOver(caseId: string): Promise<Cockpit | null> {
    const { takeOver } = await this.client.run(TakeOverDocument, { caseId });
    return takeOver.__typename === 'CaseOpened' ? takeOver.cockpit : null;
  }

  async renew(caseId: string): Promise<boolean> {
    const { renewLease } = await this.client.run(RenewLeaseDocument, { caseId });
    return renewLease?.mine ?? false;
  }

  async release(caseId: string): Promise<void> {
    await this.client.run(ReleaseCaseDocument, { caseId });
  }
}
