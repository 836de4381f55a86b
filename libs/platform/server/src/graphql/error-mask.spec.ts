import { InputError } from '@relance/kernel';
import { GraphQLError } from 'graphql';
import { maskError } from './error-mask';
import { notLoggedIn } from './refusal';

describe('what a client learns of an error', () => {
  const logged: unknown[] = [];
  const mask = (cause: Error) => {
    const error = new GraphQLError(cause.message, { originalError: cause, path: ['queue'] });
    return maskError(error.toJSON(), error, (_reference, inside) => logged.push(inside));
  };
  beforeEach(() => logged.splice(0));

  it('of the inside: nothing but a reference to the log', () => {
    const inside = new Error('connect ECONNREFUSED postgres://app:secret@db');
    const { message, extensions } = mask(inside);
    expect(message).toMatch(/^Something went wrong \([0-9a-f-]{36}\)\.$/);
    expect(extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify({ message, extensions })).not.toContain('secret');
    expect(logged).toEqual([inside]);
  });

  it('of its own fault: all', () => {
    const { message, extensions } = mask(new InputError('cursor', 'Not a cursor of this list.', { field: 'after' }));
    expect({ message, extensions }).toEqual({
      message: 'Not a cursor of this list.',
      extensions: { code: 'BAD_USER_INPUT', reason: 'cursor', field: 'after' },
    });
    expect(mask(Object.assign(new Error('invalid input syntax for type uuid: "x"'), { code: '22P02' }))).toMatchObject({
      message: 'A value is malformed.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(logged).toEqual([]);
  });

  it('of not being logged in: that', () => {
    const error = notLoggedIn();
    expect(maskError(error.toJSON(), error, () => undefined)).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it('an error of our own that was given no code for clients stays inside', () => {
    const error = new GraphQLError('the secret is swordfish', { extensions: { code: 'WHATEVER' } });
    expect(maskError(error.toJSON(), error, () => undefined).message).not.toContain('swordfish');
  });
});
