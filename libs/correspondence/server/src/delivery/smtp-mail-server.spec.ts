import { FaultyMailServer } from '../testing/smtp-double';
import type { OutgoingMail } from './mail-server';
import { SmtpMailServer } from './smtp-mail-server';

const mail: OutgoingMail = {
  messageId: '<delivery-1@relance.example>',
  from: 'factures@relance.example',
  fromName: 'Papeteries du Lac, « Annecy »',
  replyTo: 'accueil@papeteries.example',
  to: 'anne@morel.example',
  subject: 'Rappel : facture échue',
  text: 'Madame, Monsieur,\n\nLe montant restant dû s’élève à 1\u202f234,56\u00a0€.',
  language: 'fr',
  attachment: { name: 'C-000123.pdf', content: Buffer.from('%PDF-1.7 sample') },
};

describe('handing an e-mail to an SMTP server', () => {
  let server: FaultyMailServer;
  beforeAll(async () => void (server = await new FaultyMailServer().start()));
  afterAll(() => server.stop());
  const send = () => new SmtpMailServer(server.url, { socketTimeout: 5_000 }).send(mail);

  it('delivers subject, text and page, and says so', async () => {
    expect(await send()).toMatchObject({ kind: 'accepted' });
    const [taken] = server.taken;
    expect(taken?.subject).toBe(mail.subject);
    expect(taken?.text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text);
    expect(taken?.from).toMatchObject({ address: mail.from, name: mail.fromName });
    expect(taken?.messageId).toBe(mail.messageId);
    expect(taken?.replyTo?.[0]?.address).toBe(mail.replyTo);
    expect(taken?.attachments.map(({ filename, mimeType }) => ({ filename, mimeType }))).toEqual([
      { filename: 'C-000123.pdf', mimeType: 'application/pdf' },
    ]);
    expect(Buffer.from(taken?.attachments[0]?.content as ArrayBuffer).toString()).toBe('%PDF-1.7 sample');
  });

  it.each([
    ['refuseRecipient', { kind: 'refused', recipient: true }],
    ['refuseMessage', { kind: 'refused', recipient: false }],
    ['busyAtRecipient', { kind: 'notNow' }],
    ['busyAfterData', { kind: 'notNow' }],
    ['dropBeforeData', { kind: 'notNow' }],
    ['dropAfterData', { kind: 'unknown' }],
  ] as const)('knows what %s means', async (fault, verdict) => {
    server.faults.push(fault);
    expect(await send()).toMatchObject(verdict);
  });

  it('surely sent nothing when no server answers', async () => {
    const verdict = await new SmtpMailServer('smtp://127.0.0.1:1').send(mail);
    expect(verdict).toMatchObject({ kind: 'notNow' });
  });
});
