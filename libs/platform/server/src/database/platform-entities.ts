import { AuditEntryEntity } from '../audit/audit-entry.entity';
import { OutboxEntity } from '../live/outbox.entity';
import { WorkerHeartbeatEntity } from './worker-heartbeat.entity';

export const PLATFORM_ENTITIES = [AuditEntryEntity, OutboxEntity, WorkerHeartbeatEntity];
