import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readCsvRecords, type CsvDialect } from './csv-records';

async function read(bytes: Uint8Array, dialect: Partial<CsvDialect> = {}, piece = bytes.length || 1) {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece));
  const records = [];
  for await (const batch of readCsvRecords(pieces, { encoding: 'utf-8', separator: ';', quote: '"', ...dialect }))
    records.push(...batch);
  return records;
}

describe('reading records', () => {
  it('keeps separators, line ends and quotes inside quoted cells and counts lines', async () => {
    expect(await read(Buffer.from('a;"b;1\r\n""x""";c\r\n\r\n d ;;5" pipe'))).toEqual([
      { line: 1, cells: ['a', 'b;1\r\n"x"', 'c'] },
      { line: 4, cells: [' d ', '', '5" pipe'] },
    ]);
  });
  it('gives the same records however the bytes arrive, in every encoding', async () => {
    const text = 'n°;nom\n1;"Élan; été €"\n2;"a\n""b"""\n';
    for (const encoding of ['utf-8', 'utf-16le', 'windows-1252', 'iso-8859-15'] as const) {
      const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') });
      for (const piece of [1, 2, 3, 7, 1000]) {
        expect((await read(bytes, { encoding }, piece)).map((it) => it.cells)).toEqual([
          ['n°', 'nom'],
          ['1', 'Élan; été €'],
          ['2', 'a\n"b"'],
        ]);
      }
    }
  });
  it('reads back whatever was written by the rules of RFC 4180', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ';', '"', '\n', '\r', ' ', '€') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, piece) => {
          const text = rows.map((cells) => cells.map((it) => `"${it.replace(/"/g, '""')}"`).join(';')).join('\r\n');
          expect((await read(Buffer.from(text), {}, piece)).map((it) => it.cells)).toEqual(rows);
        },
      ),
    );
  });
  it('holds one piece of the file at a time', async () => {
    let pulled = 0;
    function* pieces(): Generator<Uint8Array> {
      for (; pulled < 50; pulled++) yield Buffer.from('a;b\n'.repeat(1000));
    }
    let batches = 0;
    for await (const batch of readCsvRecords(pieces(), { encoding: 'utf-8', separator: ';', quote: '"' })) {
      expect([batch.length, pulled]).toEqual([1000, batches]);
      batches++;
    }
    expect(batches).toBe(50);
  });
  it('refuses a quote that never ends, naming the line', async () => {
    await expect(read(Buffer.from('a;b\nc;"d\ne;f\n'))).rejects.toMatchObject({
      code: 'unclosed-quote',
      where: { line: 2 },
    });
  });
});
