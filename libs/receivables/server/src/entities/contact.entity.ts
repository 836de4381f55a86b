import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contact')
export class ContactEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'debtor_id' })
  debtorId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'accountsPayable' })
  role!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('boolean', { default: false })
  mobile!: boolean;

  @Column('text', { name: 'phone_status', default: 'unverified' })
  phoneStatus!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { name: 'email_status', default: 'unverified' })
  emailStatus!: string;

  @Column('boolean', { default: false })
  preferred!: boolean;

  /** work, mobile, home or unknown. */
  @Column('text', { name: 'number_kind', default: 'unknown' })
  numberKind!: string;

  @Column('date', { name: 'do_not_call_on', nullable: true })
  doNotCallOn!: string | null;

  @Column('text', { name: 'do_not_call_source', nullable: true })
  doNotCallSource!: string | null;

  @Column('boolean', { name: 'not_at_work', default: false })
  notAtWork!: boolean;

  /** By channel: given or withdrawn, when, and where that is known from. */
  @Column('jsonb', { default: '{}' })
  consent!: Record<string, { state: 'given' | 'withdrawn'; on: string; source: string }>;
  /** Raised by every edit: handed back as `expectedVersion`. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'changed_at', nullable: true })
  changedAt!: string | null;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
