import { createServer, type Server } from 'node:net';
import { choosePort } from './port-choice.mjs';

const host = '127.0.0.1';

describe('the port of npm start', () => {
  let server: Server;
  let taken: number;

  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    const address = server.address();
    taken = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is the wanted one when it is free, without a word', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    const { port } = other.address() as { port: number };
    await new Promise((resolve) => other.close(resolve));
    const said: string[] = [];
    expect(await choosePort({ host, port }, undefined, (line: string) => said.push(line))).toBe(port);
    expect(said).toEqual([]);
  });

  it('taken, is named with its holder, and a free one is offered by flag where nobody can be asked', async () => {
    const said: string[] = [];
    expect(await choosePort({ host, port: taken }, undefined, (line: string) => said.push(line))).toBeUndefined();
    const text = said.join('\n');
    expect(text).toContain(`Port ${taken} is taken`);
    if (process.platform === 'linux') expect(text).toContain(`pid ${process.pid}`);
    expect(Number(/--port (\d+)/.exec(text)?.[1])).toBeGreaterThan(taken);
  });

  it('taken by Relance itself, says where that one is', async () => {
    const said: string[] = [];
    await choosePort({ host, port: taken }, 'http://127.0.0.1:4200', (line: string) => said.push(line));
    expect(said[0]).toContain('http://127.0.0.1:4200');
  });
});
