import { isAbsolute, join } from 'node:path';
import { repository } from '../runtime/repository.mjs';

/** Rolldown's configuration of a server app: our own code in chunks, packages left where npm put them. */
export function serverBundle(app) {
  const ours = /^(@relance\/|@oxc-project\/)/;
  return {
    input: join(repository, 'apps', app, 'src', 'main.ts'),
    platform: 'node',
    external: (id) => !ours.test(id) && !id.startsWith('.') && !isAbsolute(id),
    tsconfig: join(repository, 'tsconfig.base.json'),
    transform: { target: 'node24' },
    output: {
      dir: join(repository, 'dist', 'apps', app),
      format: 'esm',
      sourcemap: true,
      cleanDir: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    },
  };
}
