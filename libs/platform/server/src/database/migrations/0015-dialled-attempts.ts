import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contactsOf } from './0006-contact-rules';

/** Whatever was dialled counts as an attempt wherever the contact policy is asked, also when nobody said what came of it. */
export class DialledAttempts1795001400000 implements MigrationInterface {
  name = 'DialledAttempts1795001400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(contactsOf(DIALS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(contactsOf());
  }
}

const DIALS = `
  union all
  select a.debtor_id, a.id, e.at, 'attempt', 'call'
  from account a join call_session s on s.case_id = a.id and s.started_at > contacts_of.since
    join call_session_event e on e.session_id = s.id and e.type = 'Dialled'
  where a.debtor_id = any (debtors) and e.at > contacts_of.since
    and not exists (select 1 from call_attempt k where k.session_id = s.id and k.undone_at is null)`;
