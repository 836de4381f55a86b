import type { Language, Role } from '@relance/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text', { unique: true })
  login!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  @Column('text', { default: 'fr' })
  language!: Language;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
