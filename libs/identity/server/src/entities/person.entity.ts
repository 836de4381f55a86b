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

  /** Spoken, ISO 639-1; that of the screens counts as spoken in any case. */
  @Column('text', { array: true, default: '{}' })
  languages!: string[];

  @Column('text', { array: true, default: '{}' })
  skills!: string[];

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
