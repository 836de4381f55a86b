import { buildSchema, parse, validate } from 'graphql';
import { requestLimits } from './request-limits';

const schema = buildSchema(`
  type Node { next: Node name: String login: String }
  type Query { node: Node me: Node }
  type Mutation { login(login: String!): Boolean changePassword: Boolean logout: Boolean }`);
const problems = (query: string) => validate(schema, parse(query), [requestLimits]).map((error) => error.message);

describe('what one request may ask', () => {
  const chain = (depth: number) => `{ node ${'{ next '.repeat(depth - 2)} { name } ${'}'.repeat(depth - 2)} }`;

  it('goes eight levels deep and no deeper', () => {
    expect(problems(chain(8))).toEqual([]);
    expect(problems(chain(9))).toEqual([expect.stringContaining('deeper than 8')]);
  });

  it('counts depth and aliases through fragments', () => {
    const deep = `{ node { ...a } } fragment a on Node { next { next { next { next { ...b } } } } } fragment b on Node { next { next { next { name } } } }`;
    expect(problems(deep)).toEqual([expect.stringContaining('deeper')]);
    const aliased = `{ ${Array.from({ length: 8 }, (_, i) => `n${i}: node { ...two }`).join(' ')} } fragment two on Node { a: name }`;
    expect(problems(aliased)).toEqual([expect.stringContaining('more than 15 aliases')]);
  });

  it('is not fooled, nor kept busy, by fragments that spread each other', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `fragment f${i} on Node { name ...f${i + 1} ...f${i + 1} }`,
    ).join(' ');
    expect(problems(`{ node { ...f0 } } ${doubling} fragment f60 on Node { a: name }`)).toEqual([
      expect.stringContaining('aliases'),
    ]);
    expect(problems('{ node { ...x } } fragment x on Node { ...x }')).toEqual([]);
  });

  it('takes one try at a password, whatever the alias; a field called login elsewhere is none', () => {
    expect(problems('mutation { login(login: "a") }')).toEqual([]);
    expect(problems('mutation { login(login: "a") changePassword }')).toEqual([expect.stringContaining('one try')]);
    expect(problems('mutation { ...l } fragment l on Mutation { a: login(login: "a") b: login(login: "a") }')).toEqual([
      expect.stringContaining('one try'),
    ]);
    expect(problems('{ node { login } me { login } }')).toEqual([]);
  });
});
