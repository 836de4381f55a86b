import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes a document and its delivery provable: the ledger rows behind each amount, and the case as it stood when claimed. */
export class DeliveryEvidence1795000100000 implements MigrationInterface {
  name = 'DeliveryEvidence1795000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- [{"itemId":…,"minor":…,"currency":…,"entries":[ledger_entry ids whose sum it is]}]
      alter table document add column items jsonb not null default '[]';
      -- a step of a case writes once for each fact that asked for it
      create unique index document_once on document (account_id, event_seq, step_key);
      alter table delivery
        -- the case's version when the delivery was claimed, under its lock
        add column claimed_seq integer,
        add column attempts integer not null default 0,
        -- after a refusal that is not for good
        add column not_before timestamptz,
        -- which fact cancelled it, and from what: undoing the fact restores it
        add column cancelled_seq integer,
        add column cancelled_from text check (cancelled_from in ('toSend', 'failed', 'noAddress'));
      create index delivery_claimed on delivery (claimed_at) where status = 'claimed';
      create index delivery_status on delivery (status, id) where status in ('toSend', 'inDoubt', 'failed', 'noAddress');
      create index dispute_open on dispute (raised_on, id) where status = 'open';
      -- what stood before an accepted or submitted file was withdrawn: undoing restores it
      alter table legal_file add column withdrawn_from text check (withdrawn_from in ('submitted', 'accepted'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index document_once, delivery_claimed, delivery_status, dispute_open;
      alter table document drop column items;
      alter table delivery drop column claimed_seq, drop column attempts, drop column not_before,
        drop column cancelled_seq, drop column cancelled_from;
      alter table legal_file drop column withdrawn_from;
    `);
  }
}
