import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isId } from '@relance/kernel';
import { Clock, CurrentViewer, Database, inputProblem, notAllowed, type Viewer } from '@relance/platform/server';
import { inReach } from '../lease/lease.service';
import { addNote } from './case-note';

const LONGEST = 4_000;

@Resolver()
export class CaseNoteResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Mutation('addNote')
  async add(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('text') text: string,
    @Args('idempotencyKey') key: string,
  ) {
    const words = text.trim();
    if (words === '')
      return inputProblem(language, 'missing-value', { fr: 'La note est vide.', en: 'The note is empty.' }, 'text');
    if (words.length > LONGEST)
      return inputProblem(
        language,
        'note-long',
        { fr: 'Au plus 4 000 caractères.', en: 'At most 4,000 characters.' },
        'text',
      );
    if (key.length < 8 || key.length > 255)
      return inputProblem(
        language,
        'idempotency-key',
        { fr: 'De 8 à 255 caractères.', en: 'From 8 to 255 characters.' },
        'idempotencyKey',
      );
    if (!isId(caseId)) return notAllowed(language);
    const added = await this.database.transaction(actor, async (tx) =>
      (await inReach(tx, caseId)) ? addNote(tx, caseId, words, key, this.clock.now()) : null,
    );
    if (!added) return notAllowed(language);
    if (added.kind === 'added') return { __typename: 'CaseNote', ...added.note };
    return inputProblem(
      language,
      'keyReused',
      { fr: 'Cette clé a déjà servi à autre chose.', en: 'That key was used for something else.' },
      'idempotencyKey',
    );
  }
}
