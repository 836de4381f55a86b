import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('open_item')
export class OpenItemEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  number!: string;

  @Column('text', { name: 'type_code', nullable: true })
  typeCode!: string | null;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('text', { name: 'due_source', default: 'stated' })
  dueSource!: string;

  @Column('char', { length: 3 })
  currency!: string;

  @Column('bigint', { name: 'total_minor' })
  totalMinor!: number;

  @Column('bigint', { name: 'open_minor', default: 0 })
  openMinor!: number;

  @Column('text', { name: 'payment_reference', nullable: true })
  paymentReference!: string | null;

  @Column('text', { name: 'buyer_reference', nullable: true })
  buyerReference!: string | null;

  @Column('bytea', { name: 'content_hash' })
  contentHash!: Buffer;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  @Column('integer', { name: 'import_line', nullable: true })
  importLine!: number | null;

  @Column('uuid', { name: 'charge_of', nullable: true })
  chargeOf!: string | null;

  @Column('text', { name: 'charge_kind', nullable: true })
  chargeKind!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
