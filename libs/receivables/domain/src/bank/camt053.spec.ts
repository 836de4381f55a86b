import { readCamt053 } from './camt053';

const balance = (code: string, amount: string, ccy = 'EUR', sign = 'CRDT') =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="${ccy}">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>`;
const entry = (amount: string, inner = '', sign = 'CRDT', status = '<Sts>BOOK</Sts>') =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd>${status}<BookgDt><Dt>2026-03-30</Dt></BookgDt>${inner}</Ntry>`;
const details = (inner: string) => `<NtryDtls>${inner}</NtryDtls>`;
const file = (body: string) =>
  Buffer.from(
    `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>${body}</Stmt></BkToCstmrStmt></Document>`,
  );

describe('a camt.053 statement', () => {
  it('gives its receipts with references, text and payer', () => {
    const [statement] = readCamt053(
      file(
        balance('OPBD', '10.00') +
          balance('CLBD', '90.50') +
          entry(
            '100.50',
            details(
              '<TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Caf&#233; &amp; Co</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR1</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>FA</Ustrd><Ustrd>12</Ustrd><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>',
            ),
          ) +
          entry('20', '', 'DBIT') +
          entry('7', '', 'CRDT', '<Sts><Cd>PDNG</Cd></Sts>'),
      ),
    );
    expect(statement!.receipts).toEqual([
      expect.objectContaining({
        amount: 10050,
        bookedOn: '2026-03-30',
        valueOn: '2026-03-30',
        remitterName: 'Café & Co',
        remitterIban: 'FR1',
        structuredReferences: ['RF18'],
        endToEndId: 'E1',
        text: 'FA 12',
      }),
    ]);
    expect(statement!.warnings.map((it) => it.code)).toEqual(['pending-entries', 'outgoing-entries']);
  });
  it('splits a batch whose amounts add up, and refuses the file when they do not', () => {
    const batch = (second: string) =>
      file(
        balance('OPBD', '0') +
          balance('CLBD', '30') +
          entry('30', details(['10', second].map((it) => `<TxDtls><Amt Ccy="EUR">${it}</Amt></TxDtls>`).join(''))),
      );
    expect(readCamt053(batch('20'))[0]!.receipts.map((it) => it.amount)).toEqual([1000, 2000]);
    expect(() => readCamt053(batch('21'))).toThrow(expect.objectContaining({ code: 'batch-mismatch' }));
  });
  it('tells a receipt taken back from money paid out', () => {
    const returned = details('<TxDtls><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>');
    const [statement] = readCamt053(
      file(
        balance('PRCD', '50') +
          balance('CLBD', '10') +
          entry('25', '<RvslInd>true</RvslInd>', 'DBIT') +
          entry('15', returned, 'DBIT'),
      ),
    );
    expect(statement!.reversals.map((it) => [it.amount, it.reason])).toEqual([
      [2500, null],
      [1500, 'AM04'],
    ]);
  });
  it('is refused whole when opening and entries do not give the closing balance, or it mixes currencies', () => {
    expect(() =>
      readCamt053(file(balance('OPBD', '18.15') + balance('CLBD', '27.00', 'EUR', 'DBIT') + entry('8.85'))),
    ).toThrow(
      expect.objectContaining({
        code: 'balance-mismatch',
        params: expect.objectContaining({ closing: '-27.00', sum: '8.85' }),
      }),
    );
    expect(() => readCamt053(file(balance('OPBD', '1') + balance('CLBD', '1', 'SEK')))).toThrow(
      expect.objectContaining({ code: 'balance-currency' }),
    );
    expect(() => readCamt053(file(balance('CLBD', '1')))).toThrow(expect.objectContaining({ code: 'balance-missing' }));
  });
  it('declares no entities', () => {
    expect(() => readCamt053(Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x/>'))).toThrow(
      expect.objectContaining({ code: 'xml-doctype' }),
    );
  });
});
