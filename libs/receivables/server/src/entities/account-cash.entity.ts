import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account_cash')
export class AccountCashEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @PrimaryColumn('char', { length: 3 })
  currency!: string;

  @Column('bigint', { name: 'unapplied_minor' })
  unappliedMinor!: number;
}
