import { Args, Query, Resolver } from '@nestjs/graphql';
import { isId } from '@relance/kernel';
import { CurrentViewer, Database, type Viewer } from '@relance/platform/server';
import { caseCalls } from './calls.query';

@Resolver()
export class CaseCallsResolver {
  constructor(private readonly database: Database) {}

  @Query('caseCalls')
  caseCalls(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('first') first: number,
    @Args('after') after: string | null,
  ) {
    if (!isId(caseId)) return { rows: [], nextCursor: null };
    return this.database.transaction(actor, (tx) => caseCalls(tx, caseId, first, after ?? null, language));
  }
}
