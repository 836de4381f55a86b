import { enableCompileCache } from 'node:module';

// the compiled form of everything below is kept beside the temporary files: the second start is the faster one
enableCompileCache();
await import('./serve');
