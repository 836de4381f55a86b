export { CurrentActor, CurrentViewer, Public, Roles } from '@relance/platform/server';
export * from './identity.schema';
export * from './identity.module';
export * from './entities';
export * from './people.query';
export * from './password';
export * from './user.service';
export * from './session.service';
