/**
 * Is it an address that mail can be sent to: one plain mailbox, no list, no comment, no control character (header injection).
 * Stricter than RFC 5321 on purpose: what it refuses is shown to a person.
 */
export function isMailbox(address: string): boolean {
  if (address.length > 254) return false;
  const match = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)$/.exec(address);
  if (!match) return false;
  const [, local = '', domain = ''] = match;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  return domain.split('.').every((label) => !label.startsWith('-') && !label.endsWith('-'));
}
