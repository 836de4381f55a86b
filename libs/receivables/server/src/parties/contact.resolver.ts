import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, CurrentViewer, type Viewer } from '@relance/platform/server';
import { answered } from '../receivables.answer';
import { type ContactDraft, ContactService } from './contact.service';

@Resolver()
export class ContactResolver {
  constructor(private readonly people: ContactService) {}

  @Query('contacts')
  contacts(@CurrentActor() actor: Actor, @Args('caseId') caseId: string) {
    return this.people.list(actor, caseId);
  }

  @Mutation('addContact')
  add(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string, @Args('input') input: ContactDraft) {
    return answered(viewer.language, () => this.people.add(viewer.actor, caseId, input));
  }

  @Mutation('changeContact')
  change(@CurrentViewer() viewer: Viewer, @Args('id') id: string, @Args('input') input: ContactDraft) {
    return answered(viewer.language, () => this.people.change(viewer.actor, id, input));
  }
}
