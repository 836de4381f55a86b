import { inject, Injectable } from '@angular/core';
import {
  DeleteViewDocument,
  FilterChoicesDocument,
  GraphqlClient,
  SavedViewsDocument,
  SaveViewDocument,
  type DeleteViewMutation,
  type FilterChoicesQuery,
  type SavedViewPartsFragment,
  type SavedViewInput,
  type SaveViewMutation,
} from '@relance/platform/console';
import { tidy, type QueueFilter, type QueueView } from './queue-filter';

export type Creditor = FilterChoicesQuery['creditors'][number];

/** A view that was given a name: one's own, or a colleague's who shares it. */
export interface SavedView extends QueueView {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly mine: boolean;
  readonly ownerName: string;
}

const viewOf = ({ filter, ...view }: SavedViewPartsFragment): SavedView => ({
  ...view,
  filter: tidy((filter ?? {}) as QueueFilter),
});

@Injectable({ providedIn: 'root' })
export class ViewsClient {
  private readonly client = inject(GraphqlClient);

  async list(): Promise<SavedView[]> {
    return (await this.client.run(SavedViewsDocument)).savedViews.map(viewOf);
  }

  async creditors(): Promise<readonly Creditor[]> {
    return (await this.client.run(FilterChoicesDocument)).creditors;
  }

  async save(view: SavedViewInput): Promise<SaveViewMutation['saveView']> {
    return (await this.client.run(SaveViewDocument, { view })).saveView;
  }

  async remove(id: string): Promise<DeleteViewMutation['deleteView']> {
    return (await this.client.run(DeleteViewDocument, { id })).deleteView;
  }
}
