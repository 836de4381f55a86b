import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('strategy')
export class StrategyEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text', { unique: true })
  key!: string;

  @Column('text', { name: 'name_fr' })
  nameFr!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text', { name: 'debtor_kind', nullable: true })
  debtorKind!: 'business' | 'public' | 'consumer' | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
