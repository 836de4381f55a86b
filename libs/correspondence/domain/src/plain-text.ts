import { NOT_LATE, type Letter } from './letter';

/** The document as plain text: the body of the e-mail, and what screens show without opening the PDF. */
export function plainText(letter: Letter): string {
  const { table, payment } = letter;
  const [, issuedLabel, dueLabel, lateLabel, openLabel] = table.headings;
  const rows = table.rows.map(([number, issued, due, late, open]) =>
    [
      `- ${number}`,
      `${issuedLabel} : ${issued}`,
      `${dueLabel} : ${due}`,
      ...(late === NOT_LATE ? [] : [`${lateLabel} : ${late}`]),
      `${openLabel} : ${open}`,
    ].join(' · '),
  );
  const parts = [
    letter.salutation,
    ...letter.before,
    [...rows, ...table.totals.map((total) => `${table.totalLabel} : ${total}`)].join('\n'),
    [
      payment.title,
      ...(payment.note ? [payment.note] : []),
      ...payment.lines.map((line) => `${line.label} : ${line.value}`),
    ].join('\n'),
    ...letter.after,
    letter.closing,
    letter.signature.join('\n'),
    letter.references.map((line) => `${line.label} : ${line.value}`).join('\n'),
  ];
  const text = parts.join('\n\n');
  return letter.language === 'en' ? text.replaceAll(' : ', ': ') : text.replaceAll(' : ', '\u00a0: ');
}
