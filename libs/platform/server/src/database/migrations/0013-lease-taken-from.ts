import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From whom a lease was taken over: it is theirs again when the other one leaves the case and they still have it open. */
export class LeaseTakenFrom1795001200000 implements MigrationInterface {
  name = 'LeaseTakenFrom1795001200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table lease add column taken_from uuid references person, add check (taken_from <> person_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table lease drop column taken_from`);
  }
}
