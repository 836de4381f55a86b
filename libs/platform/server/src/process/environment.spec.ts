import { readEnvironment } from './environment';

const owner = 'postgresql://owner:pw@db.example:5432/relance';

describe('what a server process is told by its surroundings', () => {
  it('listens on this machine only, on port 4200, and keeps mail to send', () => {
    expect(readEnvironment({ RELANCE_APP_DATABASE_URL: 'postgresql://app@db/x' })).toEqual({
      appUrl: 'postgresql://app@db/x',
      host: '127.0.0.1',
      port: 4200,
      publicUrl: 'http://127.0.0.1:4200',
      smtpUrl: undefined,
    });
  });

  it('never runs as the owner: the role’s own connection follows from it', () => {
    const { username, hostname, pathname } = new URL(readEnvironment({ RELANCE_DATABASE_URL: owner }).appUrl);
    expect([username, hostname, pathname]).toEqual(['relance_app', 'db.example', '/relance']);
  });

  it('takes an empty variable for none', () => {
    expect(() => readEnvironment({ RELANCE_APP_DATABASE_URL: '', RELANCE_DATABASE_URL: '' })).toThrow(
      expect.objectContaining({ code: 'noDatabase' }),
    );
    expect(readEnvironment({ RELANCE_DATABASE_URL: owner, RELANCE_PORT: '', RELANCE_SMTP_URL: '' })).toMatchObject({ port: 4200, smtpUrl: undefined });
  });

  it.each(['eighty', '70000', '-1', '1.5'])('refuses %s as a port, by name', (port) => {
    expect(() => readEnvironment({ RELANCE_DATABASE_URL: owner, RELANCE_PORT: port })).toThrow(
      expect.objectContaining({ code: 'badPort', where: { field: 'RELANCE_PORT' } }),
    );
  });
});
