export * from './contact/contact-policy';
export * from './outcome/offer';
export * from './outcome/outcome';
export * from './outcome/retry';
export * from './script/script-step';
export * from './script/script';
