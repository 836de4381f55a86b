import { isMailbox } from '@relance/correspondence/domain';
import { InputError } from '@relance/kernel';

/** Where e-mail goes; null when none is configured: everything written then waits as "to send". */
export abstract class MailSettings {
  abstract readonly server: { url: string; from: string } | null;
}

/** Reads RELANCE_SMTP_URL (`smtp://user:password@host:587`) and RELANCE_MAIL_FROM. Errors: InputError naming the variable. */
export function readMailSettings(variables: Readonly<Record<string, string | undefined>> = process.env): MailSettings {
  const url = variables['RELANCE_SMTP_URL'];
  if (!url) return { server: null };
  if (!/^smtps?:\/\/[^/]+/.test(url)) {
    throw new InputError('badSmtpUrl', 'RELANCE_SMTP_URL must look like smtp://user:password@host:587.', {
      field: 'RELANCE_SMTP_URL',
    });
  }
  const from = variables['RELANCE_MAIL_FROM'] ?? '';
  if (!isMailbox(from)) {
    throw new InputError('badMailFrom', 'RELANCE_MAIL_FROM must be the address that e-mails are sent from.', {
      field: 'RELANCE_MAIL_FROM',
    });
  }
  return { server: { url, from } };
}
