import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('bank_statement')
export class BankStatementEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'creditor_id' })
  creditorId!: string;

  @Column('text')
  iban!: string;

  @Column('text')
  number!: string;

  @Column('date', { name: 'from_on', nullable: true })
  fromOn!: string | null;

  @Column('date', { name: 'to_on' })
  toOn!: string;

  @Column('char', { length: 3 })
  currency!: string;

  @Column('bigint', { name: 'opening_minor' })
  openingMinor!: number;

  @Column('bigint', { name: 'closing_minor' })
  closingMinor!: number;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
