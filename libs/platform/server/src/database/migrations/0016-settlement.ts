import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A promise may be of less than is owed, for all of it: what it settles, and what is given up when it is kept. */
export class Settlement1795001500000 implements MigrationInterface {
  name = 'Settlement1795001500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table promise
        add column discount_minor bigint check (discount_minor > 0),
        add column settled_item_ids uuid[],
        add constraint promise_settlement check ((discount_minor is null) = (settled_item_ids is null));
      create index promise_settled on promise (closed_on, id) where status = 'kept' and discount_minor is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table promise drop column discount_minor, drop column settled_item_ids`);
  }
}
