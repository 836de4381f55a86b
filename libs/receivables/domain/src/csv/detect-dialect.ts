import iconv from 'iconv-lite';
import type { Encoding } from './csv-mapping';
import { CsvSplitter, type CsvRecord } from './csv-records';
import { fieldOfHeading } from './header-names';

/** Bytes that windows-1252 and iso-8859-15 read as different signs. */
const DISPUTED_BYTES = new Set([0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]);

/** The encodings a sample can be read in without contradiction; more than one only when they would give different text. */
export function possibleEncodings(sample: Uint8Array): Encoding[] {
  if (sample[0] === 0xff && sample[1] === 0xfe) return ['utf-16le'];
  if (sample[0] === 0xfe && sample[1] === 0xff) return ['utf-16be'];
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(sample.length, 2000); i++) if (sample[i] === 0) zeros[i % 2]!++;
  if (zeros[1]! > 100 && zeros[0] === 0) return ['utf-16le'];
  if (zeros[0]! > 100 && zeros[1] === 0) return ['utf-16be'];
  if (isUtf8(sample)) return ['utf-8'];
  if (sample.some((byte) => byte >= 0x80 && byte <= 0x9f)) return ['windows-1252'];
  return sample.some((byte) => DISPUTED_BYTES.has(byte)) ? ['windows-1252', 'iso-8859-15'] : ['windows-1252'];
}

function isUtf8(sample: Uint8Array): boolean {
  // A sample may end in the middle of a character: its last three bytes are left out.
  const whole = sample.length > 4096 ? sample.subarray(0, lastCharacterStart(sample)) : sample;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(whole);
    return true;
  } catch {
    return false;
  }
}

function lastCharacterStart(sample: Uint8Array): number {
  let end = sample.length - 1;
  while (end > sample.length - 4 && (sample[end]! & 0xc0) === 0x80) end--;
  return end;
}

export function decodeSample(sample: Uint8Array, encoding: Encoding): string {
  return iconv.decode(Buffer.from(sample), encoding, { stripBOM: true });
}

/** Enough of a file to tell its separator by, in characters. */
const HEAD = 1 << 16;
const SEPARATORS = [';', ',', '\t', '|'];

/** The separator under which the headings make the most sense and the rows have as many cells as the headings. */
export function detectSeparator(
  text: string,
  wholeFile: boolean,
): { separator: string; records: CsvRecord[] } | undefined {
  let best: { separator: string; score: number } | undefined;
  const start = text.length > HEAD ? text.slice(0, HEAD) : text;
  for (const separator of SEPARATORS) {
    const records = recordsOf(start, separator, wholeFile && start.length === text.length);
    const width = records[0]?.cells.length ?? 0;
    if (width < 2) continue;
    const known = records[0]!.cells.filter((cell) => fieldOfHeading(cell)).length;
    const even = records.slice(0, 100).filter((it) => it.cells.length === width).length / Math.min(records.length, 100);
    const score = known * 10 + even * 5 + Math.min(width, 40) / 40;
    if (!best || score > best.score) best = { separator, score };
  }
  return best && { separator: best.separator, records: recordsOf(text, best.separator, wholeFile) };
}

function recordsOf(text: string, separator: string, wholeFile: boolean): CsvRecord[] {
  const splitter = new CsvSplitter(separator, '"');
  try {
    const records = splitter.push(text);
    return wholeFile ? [...records, ...splitter.end()] : records;
  } catch {
    return [];
  }
}
