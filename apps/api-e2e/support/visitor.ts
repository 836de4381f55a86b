import request, { type Response } from 'supertest';

export interface GraphqlAnswer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  body: string;
}

/** A browser's worth of state: one cookie, and what is asked with it. */
export class Visitor {
  cookie: string | null = null;

  constructor(readonly origin: string) {}

  async ask<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer<Data>> {
    const post = request(this.origin).post('/graphql').set('content-type', 'application/json').set(headers);
    if (this.cookie) post.set('cookie', this.cookie);
    const response = await post.send({ query, variables });
    const set = response.headers['set-cookie'] as string[] | undefined;
    if (set?.[0]) this.cookie = set[0].split(';')[0]!;
    return { status: response.status, data: response.body.data, errors: response.body.errors, body: response.text };
  }

  async get(path: string): Promise<Response> {
    const get = request(this.origin).get(path);
    return this.cookie ? get.set('cookie', this.cookie) : get;
  }

  async login(login: string, password: string, headers: Record<string, string> = {}) {
    const answer = await this.ask<{
      login: { __typename: string; message?: string; retryAt?: string; me?: { login: string } };
    }>(
      `mutation ($login: String!, $password: String!) { login(login: $login, password: $password) {
         __typename ... on UserError { message } ... on LoginThrottled { retryAt } ... on LoggedIn { me { login } } } }`,
      { login, password },
      headers,
    );
    if (!answer.data) throw new Error(answer.body);
    return answer.data.login;
  }

  async me(): Promise<{ login: string; role: string } | null> {
    const { data } = await this.ask<{ me: { login: string; role: string } | null }>('{ me { login role } }');
    return data.me;
  }
}
