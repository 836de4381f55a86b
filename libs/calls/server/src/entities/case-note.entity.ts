import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person wrote on a case outside a call; never changed. */
@Entity('case_note')
export class CaseNoteEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  text!: string;

  @Column('text', { name: 'idempotency_key' })
  idempotencyKey!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: string;
}
