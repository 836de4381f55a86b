import { Entity, PrimaryColumn } from 'typeorm';

/** A word of a debtor's name, in small letters without accents; kept by triggers. */
@Entity('debtor_word')
export class DebtorWordEntity {
  @PrimaryColumn('text')
  word!: string;

  @PrimaryColumn('uuid', { name: 'debtor_id' })
  debtorId!: string;
}
