import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A filter and an order of the queue under a name: one's own, or the team's. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId!: string | null;

  @Column('text')
  name!: string;

  @Column('boolean', { default: false })
  shared!: boolean;

  @Column('jsonb', { default: {} })
  filter!: Record<string, unknown>;

  @Column('text', { default: 'rank' })
  sort!: string;

  @Column('boolean', { default: false })
  pool!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: string;
}
