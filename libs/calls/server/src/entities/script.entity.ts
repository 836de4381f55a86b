import type { ScriptSituation } from '@relance/calls/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A script over all its versions. */
@Entity('script')
export class ScriptEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('text')
  situation!: ScriptSituation;

  @Column('uuid', { name: 'creditor_id', nullable: true })
  creditorId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
