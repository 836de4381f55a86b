import { Agent, request } from 'node:http';

export interface Load {
  port: number;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** One request on a kept connection; the body of its answer. Errors: any status but 200. */
export function ask({ port, path, headers, body }: Load, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${answer.statusCode}: ${text.slice(0, 500)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Requests a second over that many connections, each asking again as soon as it was answered, for so long. `times` takes how long each took, in ms. */
export async function rateOf(load: Load, connections: number, forMs: number, times: number[] = []): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  let answered = 0;
  const connection = async (): Promise<void> => {
    while (performance.now() - began < forMs) {
      const asked = performance.now();
      await ask(load, agent);
      times.push(performance.now() - asked);
      answered += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
    return (answered * 1_000) / (performance.now() - began);
  } finally {
    agent.destroy();
  }
}

/** The value that so large a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
