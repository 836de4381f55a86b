import type { ScriptDefinition } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export type ScriptStatus = 'draft' | 'submitted' | 'published' | 'retired';

/** A version of a script: written by one person, approved by another, immutable from then on. */
@Entity('script_version')
@Unique(['scriptId', 'version'])
export class ScriptVersionEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'script_id' })
  scriptId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  status!: ScriptStatus;

  @Column('jsonb')
  definition!: ScriptDefinition;

  /** SHA-256 of the definition as it was published. */
  @Column('bytea', { nullable: true })
  fingerprint!: Buffer | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('text', { default: '' })
  note!: string;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: string | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: string | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
