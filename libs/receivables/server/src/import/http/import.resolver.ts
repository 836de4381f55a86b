import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InputError } from '@relance/kernel';
import { type Actor, CurrentActor, Database, Roles, writeAudit } from '@relance/platform/server';
import { readMapping } from '@relance/receivables/domain';
import { ImportJournal } from '../import-journal';
import { importById, importPage, refusalsOf } from '../import.query';

@Resolver()
@Roles('lead', 'admin')
export class ImportResolver {
  constructor(
    private readonly database: Database,
    private readonly journal: ImportJournal,
  ) {}

  @Query('imports')
  async imports(@CurrentActor() actor: Actor, @Args('first') first: number, @Args('after') after: string | null) {
    await this.journal.endOrphans();
    return this.database.transaction(actor, (tx) => importPage(tx, first, after ?? null));
  }

  @Query('import')
  import(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.database.transaction(actor, (tx) => importById(tx, id));
  }

  @Query('importRefusals')
  refusals(
    @CurrentActor() actor: Actor,
    @Args('id') id: string,
    @Args('first') first: number,
    @Args('afterLine') afterLine: number,
  ) {
    return this.database.transaction(actor, (tx) => refusalsOf(tx, id, Math.min(Math.max(first, 1), 1_000), afterLine));
  }

  @Query('importMappings')
  mappings(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) =>
      tx.query(`select id, name, mapping from import_mapping order by name`),
    );
  }

  /** A mapping under a name, made or replaced. It is checked before it is kept. */
  @Mutation('saveImportMapping')
  save(@CurrentActor() actor: Actor, @Args('name') name: string, @Args('mapping') mapping: unknown) {
    const kept = readMapping(mapping);
    const title = name.trim();
    if (title === '' || title.length > 100)
      throw new InputError('missing-value', 'A mapping needs a name.', { field: 'name' });
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `insert into import_mapping (name, mapping, person_id) values ($1, $2, $3)
         on conflict (name) do update set mapping = excluded.mapping, person_id = excluded.person_id, updated_at = now() returning id, name, mapping`,
        [title, JSON.stringify(kept), actor.personId],
      );
      await writeAudit(tx, [{ action: 'receivables.saveImportMapping', subject: row!.id }]);
      return row;
    });
  }

  @Mutation('deleteImportMapping')
  remove(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.database.transaction(actor, async (tx) => {
      await tx.query(`delete from import_mapping where id = $1`, [id]);
      await writeAudit(tx, [{ action: 'receivables.deleteImportMapping', subject: id }]);
      return { ok: true };
    });
  }
}
