import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('login_throttle')
export class LoginThrottleEntity {
  @PrimaryColumn('text')
  key!: string;

  @Column('integer', { default: 0 })
  failures!: number;

  @Column('timestamptz', { name: 'blocked_until', nullable: true })
  blockedUntil!: string | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: string;
}
