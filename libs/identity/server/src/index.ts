export * from './identity.schema';
