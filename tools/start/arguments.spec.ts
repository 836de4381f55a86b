import { readArguments } from './arguments.mjs';

describe('the command line of npm start', () => {
  it('needs nothing', () => {
    expect(readArguments([], {})).toEqual({ host: '127.0.0.1', port: 4200 });
  });

  it.each([[['--port', '5000']], [['--port=5000']]])('takes the port of %j', (argv) => {
    expect(readArguments(argv, { RELANCE_HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 5000 });
  });

  it('takes the port of the environment, unless one is named', () => {
    expect(readArguments([], { RELANCE_PORT: '6000' })).toMatchObject({ port: 6000 });
    expect(readArguments(['--port', '7000'], { RELANCE_PORT: '6000' })).toMatchObject({ port: 7000 });
  });

  it.each([
    [['--port']],
    [['--port', 'eighty']],
    [['--port', '0']],
    [['--port=65536']],
    [['--prot', '80']],
    [['4200']],
  ])('refuses %j', (argv) => {
    expect(readArguments(argv, {})).toEqual({ problem: expect.any(String) });
  });

  it('tells its flags', () => {
    expect(readArguments(['--port', '1', '--help'], {})).toEqual({ help: true });
  });
});
