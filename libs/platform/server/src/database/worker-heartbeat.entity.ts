import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('worker_heartbeat')
export class WorkerHeartbeatEntity {
  @PrimaryColumn('uuid', { name: 'worker_id' })
  workerId!: string;

  @Column('text')
  host!: string;

  @Column('integer')
  pid!: number;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: string;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: string;
}
