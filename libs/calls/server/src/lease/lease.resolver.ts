import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isId } from '@relance/kernel';
import { CurrentViewer, notAllowed, notPossible, type Viewer } from '@relance/platform/server';
import { LeaseService } from './lease.service';
import { PresenceService } from './presence.service';

const DONE = { __typename: 'Done', ok: true } as const;

@Resolver()
export class LeaseResolver {
  constructor(
    private readonly presence: PresenceService,
    private readonly leases: LeaseService,
  ) {}

  @Mutation('stayOnCase')
  stay(@CurrentViewer() { actor }: Viewer, @Args('caseId') caseId: string, @Args('screenId') screenId: string) {
    return isId(caseId) && isId(screenId) ? this.presence.stay(actor, caseId, screenId) : null;
  }

  @Mutation('releaseCase')
  async release(
    @CurrentViewer() { actor }: Viewer,
    @Args('caseId') caseId: string,
    @Args('screenId') screenId: string | null,
  ) {
    const screen = screenId ?? null;
    if (isId(caseId) && (screen === null || isId(screen))) await this.leases.release(actor, caseId, screen);
    return DONE;
  }

  @Mutation('askForCase')
  async ask(@CurrentViewer() { actor, language }: Viewer, @Args('caseId') caseId: string) {
    const asked = isId(caseId) ? await this.presence.ask(actor, caseId) : null;
    switch (asked?.kind) {
      case 'asked':
        return { __typename: 'CaseAsked', holderName: asked.holderName };
      case 'free':
        return notPossible(language, 'case-free', {
          fr: 'Le dossier est libre\u00a0: ouvrez-le.',
          en: 'The case is free: open it.',
        });
      case 'justKept':
        return notPossible(language, 'case-kept', {
          fr: `${asked.holderName} vient de répondre qu’il faut attendre.`,
          en: `${asked.holderName} has just answered that you have to wait.`,
        });
      default:
        return notAllowed(language);
    }
  }

  @Mutation('giveCase')
  give(@CurrentViewer() viewer: Viewer, @Args('requestId') requestId: string) {
    return this.answer(viewer, requestId, true);
  }

  @Mutation('keepCase')
  keep(@CurrentViewer() viewer: Viewer, @Args('requestId') requestId: string) {
    return this.answer(viewer, requestId, false);
  }

  private async answer({ actor, language }: Viewer, requestId: string, give: boolean) {
    switch (isId(requestId) ? await this.presence.answer(actor, requestId, give) : 'unknown') {
      case 'done':
        return DONE;
      case 'late':
        return notPossible(language, 'too-late', {
          fr: 'Trop tard\u00a0: le dossier a changé de mains, ou la demande ne tient plus.',
          en: 'Too late: the case has changed hands, or nobody waits for it any more.',
        });
      case 'unknown':
        return notAllowed(language);
    }
  }
}
