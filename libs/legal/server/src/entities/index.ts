import { LegalFileEntity } from './legal-file.entity';

export const LEGAL_ENTITIES = [LegalFileEntity];
export type { LegalFileStatus } from './legal-file.entity';
