import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of what admins set for calls; the highest of its kind holds. */
@Entity('call_rule')
export class CallRuleEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text')
  kind!: 'outcomes' | 'authority' | 'noteWords';

  @Column('integer')
  version!: number;

  @Column('jsonb')
  definition!: unknown;

  @Column('text')
  note!: string;

  @Column('uuid', { name: 'saved_by' })
  savedBy!: string;

  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt!: string;
}
