import { failureKind, failureOf } from './failure';

const kind = (status: number, code?: string, hasData = false) => failureOf(status, code, hasData)?.kind;

describe('an answer without data', () => {
  it('is told apart by what the person can do about it', () => {
    expect(kind(401)).toBe('unauthenticated');
    expect(kind(200, 'UNAUTHENTICATED')).toBe('unauthenticated');
    expect(kind(200, 'FORBIDDEN')).toBe('forbidden');
    expect(kind(429)).toBe('busy');
    expect(kind(502)).toBe('offline');
    expect(kind(400, 'BAD_USER_INPUT')).toBe('invalid');
    expect(kind(500)).toBe('server');
    expect(kind(200)).toBe('server');
  });

  it('is none when there is data and no error', () => {
    expect(kind(200, undefined, true)).toBeUndefined();
  });

  it('is never half taken: data with an error is a failure', () => {
    expect(kind(200, 'INTERNAL_SERVER_ERROR', true)).toBe('server');
  });

  it('counts a fault of our own as the server’s', () => {
    expect(failureKind(new TypeError('x'))).toBe('server');
  });
});
