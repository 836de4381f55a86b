import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agent asks a lead for more than they may offer themselves. */
@Entity('offer_request')
export class OfferRequestEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' })
  askedAt!: string;

  @Column('date', { name: 'latest_on', nullable: true })
  latestOn!: string | null;

  @Column('integer', { nullable: true })
  instalments!: number | null;

  @Column('integer', { name: 'discount_percent', nullable: true })
  discountPercent!: number | null;

  @Column('text')
  words!: string;

  @Column('text', { default: 'asked' })
  status!: 'asked' | 'approved' | 'declined' | 'withdrawn';

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: string | null;

  @Column('text', { name: 'decision_words', default: '' })
  decisionWords!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: string;
}
