import { inject, Injectable } from '@angular/core';
import { failureOf, GraphqlClient, RequestFailure, SessionEnd } from '@relance/platform/console';
import type { MappingDraft } from './mapping-draft';

/** A sentence of the import in both languages, with where it belongs. */
export interface Said {
  readonly code: string;
  readonly messageFr: string;
  readonly messageEn: string;
  readonly field?: string | null;
  readonly line?: number;
}

export interface Question extends Said {
  readonly field: string;
  readonly choices: readonly string[];
}

/** How a file would be read; nothing was written. */
export interface ImportPreview {
  readonly format: 'csv' | 'ubl' | 'cii' | 'camt' | 'pdf' | null;
  /** Complete only when the file, or the mapping given, says everything. */
  readonly mapping: MappingDraft | null;
  readonly proposal: {
    readonly draft: MappingDraft;
    readonly questions: readonly Question[];
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** The first rows as they would be taken, or why one would be refused. */
  readonly rows: readonly { readonly row?: Readonly<Record<string, unknown>>; readonly refusal?: Said }[];
  readonly warnings: readonly Said[];
  /** Why the file cannot be taken at all. */
  readonly error: Said | null;
}

export interface ImportWish {
  readonly mapping?: MappingDraft;
  readonly creditorKey?: string;
  readonly dryRun: boolean;
}

/** What an import came to: its place in the journal, or why it was not even begun. */
export type ImportAnswer = { readonly importId: string } | { readonly error: Said };

/** Files go over HTTP as they are; what is to be known of them stands in the address. Errors: RequestFailure. */
@Injectable({ providedIn: 'root' })
export class ImportsClient {
  private readonly end = inject(SessionEnd);
  readonly graphql = inject(GraphqlClient);

  async preview(file: File, mapping?: MappingDraft): Promise<ImportPreview> {
    const { body } = await this.send<ImportPreview>('/imports/preview', file, { mapping });
    return body;
  }

  async run(file: File, { mapping, creditorKey, dryRun }: ImportWish): Promise<ImportAnswer> {
    const about = { mapping, creditorKey, dryRun: String(dryRun), fileName: file.name };
    return (await this.send<ImportAnswer>('/imports/run', file, about)).body;
  }

  private async send<Body>(
    path: string,
    file: File,
    about: Readonly<Record<string, string | MappingDraft | undefined>>,
  ): Promise<{ body: Body }> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(about)) {
      if (value) query.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    let response: Response;
    try {
      response = await fetch(`${path}?${query}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/octet-stream', 'apollo-require-preflight': 'true' },
        body: file,
      });
    } catch {
      throw new RequestFailure('offline');
    }
    const body = await response.json().then(
      (json: Body) => json,
      () => null,
    );
    // 422: the file or the mapping is at fault, and the answer says how.
    const said = response.status === 422 && isSaid(body);
    const failure = said ? undefined : failureOf(response.status, undefined, body !== null);
    if (failure?.kind === 'unauthenticated') this.end.tell();
    if (failure) throw failure;
    return { body: body! };
  }
}

function isSaid(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return 'importId' in body || ('error' in body && typeof body.error === 'object' && 'messageFr' in (body.error ?? {}));
}
