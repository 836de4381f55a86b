import { CredentialEntity } from './credential.entity';
import { LoginThrottleEntity } from './login-throttle.entity';
import { PersonEntity } from './person.entity';
import { SessionEntity } from './session.entity';
import { TeamEntity } from './team.entity';

export const IDENTITY_ENTITIES = [TeamEntity, PersonEntity, CredentialEntity, SessionEntity, LoginThrottleEntity];
