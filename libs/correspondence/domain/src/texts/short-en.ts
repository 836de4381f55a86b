import type { SmsWords } from '../sms';
import type { SmsTemplate } from '../templates';
import type { VisitWords } from '../visit-sheet';

function invoices(count: number, first: string): string {
  if (count === 0) return '';
  return count === 1 ? ` (invoice ${first})` : ` (invoice ${first} and ${count - 1} more)`;
}

export const ENGLISH_SMS: Record<SmsTemplate, SmsWords> = {
  'sms-note': {
    subject: 'SMS: due soon',
    parts: ({ creditor, amounts, account, phone, invoices: count, first }) => [
      { text: `${creditor}: ${amounts} will fall due soon on your account ${account}${invoices(count, first)}.` },
      { text: phone ? `Any question? Please call us on ${phone}.` : 'Any question? Please answer our last e-mail.' },
      { text: 'If your payment is on its way, please disregard this message.', optional: true },
    ],
  },
  'sms-reminder': {
    subject: 'SMS: reminder',
    parts: ({ creditor, amounts, account, phone, invoices: count, first }) => [
      {
        text: `${creditor}: according to our books, ${amounts} are outstanding on your account ${account}${invoices(count, first)}.`,
      },
      {
        text: phone ? `Please pay this sum or call us on ${phone}.` : 'Please pay this sum or answer us by e-mail.',
      },
      { text: 'If you have paid already, please disregard this message.', optional: true },
    ],
  },
};

export const ENGLISH_VISIT: VisitWords = {
  title: 'Visit sheet',
  account: 'Customer account',
  caseNumber: 'File',
  agent: 'Agent',
  address: 'Address',
  noAddress: 'Address unknown',
  contacts: 'People to ask for',
  noContact: 'Nobody known',
  open: 'Outstanding',
  unapplied: 'Cash being allocated',
  history: 'What happened last',
  noHistory: 'No exchange noted',
  happened: {
    NoAnswer: 'Call not answered',
    WrongNumber: 'Wrong number',
    CallbackAgreed: 'Callback agreed',
    PromiseMade: 'Promise to pay',
    PaymentClaimed: 'Says it is paid',
    DisputeRaised: 'Dispute raised',
    PaymentRefused: 'Refused to pay',
    PaymentAllocated: 'Payment received',
    PaymentBounced: 'Payment bounced',
    StepSent: 'Letter sent',
  },
  report: 'Report of the visit',
  reportLines: ['Person met', 'Date and time', 'What was said', 'What was agreed'],
};
