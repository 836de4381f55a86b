import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('creditor')
export class CreditorEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text', { unique: true })
  key!: string;

  @Column('text')
  name!: string;

  @Column('char', { length: 2, default: 'FR' })
  country!: string;

  @Column('text', { default: 'Europe/Paris' })
  zone!: string;

  @Column('char', { length: 3, default: 'EUR' })
  currency!: string;

  @Column('text', { default: 'fr' })
  language!: string;

  @Column('text', { nullable: true })
  siren!: string | null;

  @Column('text', { name: 'vat_number', nullable: true })
  vatNumber!: string | null;

  @Column('text', { nullable: true })
  iban!: string | null;

  @Column('text', { nullable: true })
  bic!: string | null;

  @Column('text', { array: true, default: '{}' })
  address!: string[];

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { name: 'terms_rule', default: 'net-30' })
  termsRule!: string;

  @Column('uuid', { name: 'default_team_id', nullable: true })
  defaultTeamId!: string | null;

  @Column('date', { name: 'bank_data_as_of', nullable: true })
  bankDataAsOf!: string | null;

  @Column('integer', { name: 'bank_data_max_age_days', nullable: true })
  bankDataMaxAgeDays!: number | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: string | null;

  @Column('text', { name: 'closed_reason', nullable: true })
  closedReason!: string | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;
}
