import { hashPassword, passwordFits, passwordProblem } from './password';

describe('a password', () => {
  it('is kept as argon2id, and fits in either Unicode form', async () => {
    const hash = await hashPassword('Café du matin');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordFits(hash, 'Cafe\u0301 du matin')).toBe(true);
    expect(await passwordFits(hash, 'Cafe du matin')).toBe(false);
    expect(await passwordFits(null, 'Café du matin')).toBe(false);
  });

  it.each([
    ['1234567', 'password-short'],
    ['a'.repeat(129), 'password-long'],
    ['PASSWORD123', 'password-common'],
    ['zzzzzzzzzz', 'password-common'],
    ['alice.martin', 'password-common'],
  ])('%s is refused', (password, code) => {
    expect(passwordProblem(password, 'Alice.Martin')?.code).toBe(code);
  });

  it.each(['a sentence of some words', 'x'.repeat(64) + 'y', '日本語のパスワード'])(
    '%s is taken: no rules of composition',
    (password) => {
      expect(passwordProblem(password, 'alice')).toBeNull();
    },
  );
});
