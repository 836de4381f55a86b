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

  /** The number to call: of the preferred contact, not known to be wrong. */
  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** A written request to stop every contact. */
  @Column('date', { name: 'ceased_on', nullable: true })
  ceasedOn!: string | null;

  @Column('text', { name: 'ceased_source', nullable: true })
  ceasedSource!: string | null;

  /** The only contact that may be reached. */
  @Column('uuid', { name: 'represented_by', nullable: true })
  representedBy!: string | null;

  @Column('date', { name: 'breathing_from', nullable: true })
  breathingFrom!: string | null;

  @Column('date', { name: 'breathing_until', nullable: true })
  breathingUntil!: string | null;

  /** Where else the debtor may be. */
  @Column('text', { name: 'possible_zones', array: true, default: '{}' })
  possibleZones!: string[];
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
