export * from './contact-policy';
export * from './offer';
export * from './retry';
