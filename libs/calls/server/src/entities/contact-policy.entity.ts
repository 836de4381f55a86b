import type { ContactPolicy } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a contact policy: it never changes, but that it ends. */
@Entity('contact_policy')
export class ContactPolicyEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: '' })
  name!: string;

  @Column('jsonb')
  definition!: ContactPolicy;

  @Column('uuid', { name: 'creditor_id', nullable: true })
  creditorId!: string | null;

  @Column('text', { name: 'debtor_kind', nullable: true })
  debtorKind!: string | null;

  @Column('char', { length: 2, nullable: true })
  country!: string | null;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('timestamptz', { name: 'in_force_since', default: () => 'now()' })
  inForceSince!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: string | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
