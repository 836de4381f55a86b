import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CaseAnswers, CaseService, type CaseIntent, type CaseWrite } from '@relance/dunning/server';
import { isId } from '@relance/kernel';
import {
  CurrentActor,
  CurrentViewer,
  Database,
  inputProblem,
  notAllowed,
  type Actor,
  type Viewer,
} from '@relance/platform/server';
import { LEGAL_FILE_STATUSES, type LegalFileStatus } from './entities/legal-file.entity';
import { legalInbox } from './legal-file.query';
import { LegalFileReader } from './legal-file.reader';

const PAGE_AT_MOST = 100;
const LONGEST_REASON = 500;

@Resolver()
export class LegalResolver {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseService,
    private readonly answers: CaseAnswers,
    private readonly files: LegalFileReader,
  ) {}

  @Query('legalInbox')
  async legalInbox(
    @CurrentActor() actor: Actor,
    @Args('status') status: string,
    @Args('first') first: number,
    @Args('after') after: string | null | undefined,
  ): ReturnType<typeof legalInbox> {
    if (!(LEGAL_FILE_STATUSES as readonly string[]).includes(status)) {
      return { __typename: 'LegalInboxPage', rows: [], nextCursor: null };
    }
    const page = {
      status: status as LegalFileStatus,
      first: Math.max(1, Math.min(first, PAGE_AT_MOST)),
      after: after ?? null,
    };
    return this.database.transaction(actor, (tx) => legalInbox(tx, page));
  }

  @Query('legalFile')
  async legalFile(@CurrentViewer() viewer: Viewer, @Args('id') id: string): ReturnType<LegalFileReader['read']> {
    return isId(id) ? this.files.read(viewer, id) : null;
  }

  @Mutation('acceptFile')
  acceptFile(@CurrentViewer() viewer: Viewer, @Args('write') write: CaseWrite, @Args('fileId') fileId: string) {
    return this.decide(viewer, write, { type: 'ReferralAccepted', fileId });
  }

  @Mutation('returnFile')
  returnFile(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('fileId') fileId: string,
    @Args('reason') reason: string,
  ) {
    const words = reason.trim();
    if (words.length === 0 || words.length > LONGEST_REASON) {
      const said = {
        fr: `Donnez un motif de 1 à ${LONGEST_REASON} caractères.`,
        en: `Give a reason of 1 to ${LONGEST_REASON} characters.`,
      };
      return inputProblem(viewer.language, 'needed', said, 'reason');
    }
    return this.decide(viewer, write, { type: 'ReferralReturned', fileId, reason: words });
  }

  /** Legal staff (and admins) decide; the machine refuses a file that is not this case's or not waiting. */
  private async decide(viewer: Viewer, write: CaseWrite, intent: CaseIntent) {
    const { actor, language } = viewer;
    if ((actor.role !== 'legal' && actor.role !== 'admin') || !isId(write.caseId)) return notAllowed(language);
    return this.answers.answer(viewer, await this.cases.apply(actor, { ...write, intent }));
  }
}
