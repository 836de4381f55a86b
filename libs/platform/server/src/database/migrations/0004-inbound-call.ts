import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls that the debtor makes are logged beside ours, and told apart: the contact policy counts them differently. */
export class InboundCall1795000300000 implements MigrationInterface {
  name = 'InboundCall1795000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table call_attempt add column inbound boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table call_attempt drop column inbound`);
  }
}
