import type { WritingChannel } from '@relance/dunning/domain';
import type { Money } from '@relance/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One demanded item: its amount, and the ledger rows whose sum that amount is. */
export interface DemandedItem extends Money {
  itemId: string;
  entries: string[];
}

/** A document as it was written, with its page: evidence, never changed. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column('text')
  kind!: WritingChannel;

  @Column('text')
  template!: string;

  @Column('text', { name: 'step_key' })
  stepKey!: string;

  @Column('integer')
  severity!: number;

  @Column('text')
  language!: 'fr' | 'en';

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  @Column('jsonb')
  demanded!: Money[];

  @Column('date', { name: 'as_of' })
  asOf!: string;

  @Column('bytea', { select: false })
  pdf!: Buffer;

  @Column('bytea', { name: 'pdf_sha256' })
  pdfSha256!: Buffer;

  @Column('integer', { name: 'event_seq' })
  eventSeq!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;

  @Column('jsonb', { default: '[]' })
  items!: DemandedItem[];

  /** 0: as its step wrote it first; then each time it was written anew with the figures of the day. */
  @Column('integer', { default: 0 })
  revision!: number;
}
