import { HttpException } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const LARGEST = 1 << 30;

/** Puts the body of a request on disk while the work lasts, whatever its size up to 1 GiB; memory holds one piece. */
export async function withUpload<T>(request: IncomingMessage, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-import-'));
  try {
    const path = join(folder, 'file');
    await pipeline(request, capped(), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function capped(): Transform {
  let size = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length;
      if (size > LARGEST) done(new HttpException({ error: { code: 'file-too-large' } }, 413));
      else done(null, piece);
    },
  });
}
