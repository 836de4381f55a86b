import { Column, Entity, PrimaryColumn } from 'typeorm';

export const LEGAL_FILE_STATUSES = ['submitted', 'accepted', 'returned', 'withdrawn'] as const;
export type LegalFileStatus = (typeof LEGAL_FILE_STATUSES)[number];

/** A case handed to the legal staff. At most one is submitted or accepted on an account (I14). */
@Entity('legal_file')
export class LegalFileEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  status!: LegalFileStatus;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'escalated_by', nullable: true })
  escalatedBy!: string | null;

  @Column('timestamptz', { name: 'escalated_at' })
  escalatedAt!: string;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: string | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column('text', { name: 'withdrawn_from', nullable: true })
  withdrawnFrom!: 'submitted' | 'accepted' | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
