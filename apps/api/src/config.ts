import { appUrlOf } from '@relance/platform/server';
import { z } from 'zod';

const environment = z.object({
  RELANCE_DATABASE_URL: z.url().optional(),
  RELANCE_APP_DATABASE_URL: z.url().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4200),
  /** Address to listen on; every one when absent. */
  RELANCE_HOST: z.string().optional(),
  RELANCE_CONSOLE_DIR: z.string().optional(),
  /** Where people reach it, when a proxy stands before: its origin is the only other one that may connect. */
  RELANCE_PUBLIC_URL: z.url().optional(),
  /** Express' `trust proxy`: how many proxies stand before (`1`), or which (`loopback`). */
  RELANCE_TRUST_PROXY: z.string().optional(),
  RELANCE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(16),
});

export interface ApiConfig {
  databaseUrl: string;
  poolSize: number;
  port: number;
  host: string | undefined;
  /** Folder of the built screens; null: none are served. */
  consoleDir: string | null;
  publicOrigin: string | null;
  trustProxy: string | number | null;
}

/** Reads and checks the environment. Errors: a sentence that names the variable at fault. */
export function readConfig(env: NodeJS.ProcessEnv, consoleDir: string | null): ApiConfig {
  const read = environment.safeParse(env);
  if (!read.success) throw new Error(`Configuration: ${z.prettifyError(read.error)}`);
  const values = read.data;
  const databaseUrl =
    values.RELANCE_APP_DATABASE_URL ?? (values.RELANCE_DATABASE_URL ? appUrlOf(values.RELANCE_DATABASE_URL) : null);
  if (!databaseUrl)
    throw new Error('Configuration: RELANCE_DATABASE_URL or RELANCE_APP_DATABASE_URL names the database.');
  const proxy = values.RELANCE_TRUST_PROXY;
  return {
    databaseUrl,
    poolSize: values.RELANCE_POOL_SIZE,
    port: values.PORT,
    host: values.RELANCE_HOST,
    consoleDir: values.RELANCE_CONSOLE_DIR ?? consoleDir,
    publicOrigin: values.RELANCE_PUBLIC_URL ? new URL(values.RELANCE_PUBLIC_URL).origin : null,
    trustProxy: proxy === undefined ? null : /^\d+$/.test(proxy) ? Number(proxy) : proxy,
  };
}
