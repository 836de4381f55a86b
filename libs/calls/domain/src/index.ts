export * from './contact-policy';
export * from './offer';
export * from './outcome';
export * from './retry';
export * from './script';
