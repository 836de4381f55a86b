import { readEnvironment } from './environment';

describe('what a server process is told by its surroundings', () => {
  it('is the connection of the role that owns nothing', () => {
    expect(readEnvironment({ RELANCE_APP_DATABASE_URL: 'postgresql://app@db/x' })).toEqual({
      appUrl: 'postgresql://app@db/x',
    });
  });

  it('never is the owner’s: the role’s own connection follows from it', () => {
    const owner = 'postgresql://owner:pw@db.example:5432/relance';
    const { username, hostname, pathname } = new URL(readEnvironment({ RELANCE_DATABASE_URL: owner }).appUrl);
    expect([username, hostname, pathname]).toEqual(['relance_app', 'db.example', '/relance']);
  });

  it('takes an empty variable for none, and says which is missing', () => {
    expect(() => readEnvironment({ RELANCE_APP_DATABASE_URL: '', RELANCE_DATABASE_URL: '' })).toThrow(
      expect.objectContaining({ code: 'noDatabase', where: { field: 'RELANCE_DATABASE_URL' } }),
    );
  });
});
