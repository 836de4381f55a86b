import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('debtor')
export class DebtorEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  siren!: string | null;

  @Column('text', { nullable: true })
  siret!: string | null;

  @Column('text', { name: 'vat_number', nullable: true })
  vatNumber!: string | null;

  @Column('text', { default: 'fr' })
  language!: string;

  @Column('text', { default: 'Europe/Paris' })
  zone!: string;

  @Column('char', { length: 2, default: 'FR' })
  country!: string;

  @Column('text', { array: true, default: '{}' })
  address!: string[];

  @Column('text', { nullable: true })
  segment!: string | null;

  @Column('text', { array: true, default: '{}' })
  reach!: string[];

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

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
