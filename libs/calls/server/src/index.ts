export * from './calls.schemas';
export * from './calls.module';
export * from './entities';
export * from './contact/contact-policy.query';
export * from './lease/lease.service';
export * from './outcome/call-input';
export * from './outcome/outcome.service';
export * from './queue/queue.query';
