import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A screen that shows a case. */
@Entity('case_presence')
export class CasePresenceEntity {
  @PrimaryColumn('uuid', { name: 'screen_id' })
  screenId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('timestamptz')
  since!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: string;
}
