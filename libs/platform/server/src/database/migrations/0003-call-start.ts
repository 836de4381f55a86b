import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call that was started under a lease: the contact policy was asked then, and is not asked again when it ends. */
export class CallStart1795000200000 implements MigrationInterface {
  name = 'CallStart1795000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lease add column call_started_at timestamptz;
      create index account_number on account (number text_pattern_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index account_number;
      alter table lease drop column call_started_at;
    `);
  }
}
