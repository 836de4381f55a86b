import iconv from 'iconv-lite';
import { FileRefused } from '../import/import-message';
import type { Encoding } from './csv-mapping';

/** One record of a CSV file; `line` is the line of the file it starts on, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

const LONGEST_RECORD = 1_000_000;

/**
 * Splits text that arrives in pieces into records (RFC 4180: quoted cells may hold separators, line ends and doubled quotes).
 * A quote inside an unquoted cell is an ordinary character. Blank lines are passed over but counted. Error: FileRefused
 * `unclosed-quote` naming the line where the endless record starts.
 */
export class CsvSplitter {
  private rest = '';
  private line = 1;

  constructor(
    private readonly separator: string,
    private readonly quote: string,
  ) {}

  push(text: string): CsvRecord[] {
    this.rest = this.rest === '' ? text : this.rest + text;
    return this.take(false);
  }

  end(): CsvRecord[] {
    return this.take(true);
  }

  private take(last: boolean): CsvRecord[] {
    const text = this.rest;
    const records: CsvRecord[] = [];
    let start = 0;
    while (start < text.length) {
      let end = text.indexOf('\n', start);
      if (end < 0 && !last) break;
      if (end < 0) end = text.length;
      const plain = text.slice(start, end > start && text[end - 1] === '\r' ? end - 1 : end);
      if (this.quote === '' || !plain.includes(this.quote)) {
        if (plain.trim() !== '') records.push({ line: this.line, cells: plain.split(this.separator) });
        this.line++;
        start = end + 1;
        continue;
      }
      const quoted = this.quotedRecord(text, start, last);
      if (!quoted) break;
      records.push({ line: this.line, cells: quoted.cells });
      this.line += quoted.lines;
      start = quoted.next;
    }
    this.rest = text.slice(start);
    if (this.rest.length > LONGEST_RECORD || (last && this.rest !== '')) {
      throw new FileRefused('unclosed-quote', {}, { line: this.line });
    }
    return records;
  }

  private quotedRecord(
    text: string,
    start: number,
    last: boolean,
  ): { cells: string[]; next: number; lines: number } | undefined {
    const cells: string[] = [];
    let lines = 1;
    let at = start;
    for (;;) {
      let cell = '';
      if (text.startsWith(this.quote, at)) {
        at++;
        for (;;) {
          const close = text.indexOf(this.quote, at);
          if (close < 0) return undefined;
          cell += text.slice(at, close);
          at = close + 1;
          if (at === text.length && !last) return undefined;
          if (!text.startsWith(this.quote, at)) break;
          cell += this.quote;
          at++;
        }
        lines += cell.split('\n').length - 1;
      }
      const newline = text.indexOf('\n', at);
      if (newline < 0 && !last) return undefined;
      const lineEnd = newline < 0 ? text.length : newline;
      const found = text.slice(at, lineEnd).indexOf(this.separator);
      const ends = found < 0;
      const separator = at + found;
      const cellEnd = ends ? lineEnd : separator;
      const tail = text.slice(at, cellEnd);
      cells.push(cell + (ends && tail.endsWith('\r') ? tail.slice(0, -1) : tail));
      if (ends) return { cells, next: lineEnd + 1, lines };
      at = cellEnd + this.separator.length;
    }
  }
}

/** How a file's bytes become records. */
export interface CsvDialect {
  encoding: Encoding;
  separator: string;
  quote: string;
}

/** The records of a file, in batches as its bytes arrive: memory holds one piece at a time. */
export async function* readCsvRecords(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  dialect: CsvDialect,
): AsyncGenerator<CsvRecord[]> {
  const decoder = textDecoder(dialect.encoding);
  const splitter = new CsvSplitter(dialect.separator, dialect.quote);
  let first = true;
  for await (const bytes of source) {
    let text = decoder.write(bytes);
    if (first && text !== '') {
      first = false;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    const records = splitter.push(text);
    if (records.length > 0) yield records;
  }
  const records = [...splitter.push(decoder.end()), ...splitter.end()];
  if (records.length > 0) yield records;
}

function textDecoder(encoding: Encoding): { write(bytes: Uint8Array): string; end(): string } {
  if (encoding === 'utf-8') {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
  };
}

/** The first records of a sample, past the lines the mapping passes over; a last record that the sample cuts off is left out. */
export function decodeFirstRecords(
  sample: Uint8Array,
  dialect: CsvDialect & { skipLines: number },
  count: number,
): CsvRecord[] {
  const decoder = textDecoder(dialect.encoding);
  const splitter = new CsvSplitter(dialect.separator, dialect.quote);
  const text = decoder.write(sample).replace(/^\ufeff/, '');
  const records = splitter.push(text.endsWith('\n') || text.length > 1 << 20 ? text : `${text}\n`);
  return records.filter((it) => it.line > dialect.skipLines).slice(0, count);
}
