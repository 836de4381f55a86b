import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, CurrentViewer, type Viewer } from '@relance/platform/server';
import { isId } from '@relance/kernel';
import { unknown } from '../payments/payment-problem';
import { answered, DONE } from '../receivables.answer';
import { type ContactWish, ContactWishService } from './contact-wish.service';
import { type ContactDraft, ContactService } from './contact.service';
import { type DebtorWish, DebtorWishService } from './debtor-wish.service';

@Resolver()
export class ContactResolver {
  constructor(
    private readonly people: ContactService,
    private readonly wishes: ContactWishService,
    private readonly debtorWishes: DebtorWishService,
  ) {}

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

  @Mutation('recordContactWish')
  wish(@CurrentViewer() { actor, language }: Viewer, @Args('contactId') id: string, @Args('wish') wish: ContactWish) {
    return answered(language, () => (isId(id) ? this.wishes.record(actor, id, wish) : Promise.reject(unknown())));
  }

  @Mutation('recordDebtorWish')
  debtorWish(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('wish') wish: DebtorWish,
  ) {
    return answered(language, async () => {
      if (!isId(caseId)) throw unknown();
      await this.debtorWishes.record(actor, caseId, wish);
      return DONE;
    });
  }
}
