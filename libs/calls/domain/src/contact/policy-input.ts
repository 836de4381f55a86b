import { CONTACT_CHANNELS, type ContactPolicy, LIMIT_COUNTS, NUMBER_KINDS } from './contact-policy';

/** What is wrong with a policy as somebody wrote it. `field`: a path into the definition, such as `limits.0.count`. */
export interface PolicyProblem {
  code: string;
  field: string;
  said: { fr: string; en: string };
}

/** A stretch longer than a year is a mistake. */
const MOST_DAYS = 366;
const MOST_CONTACTS = 1_000;
const MOST_ROWS = 20;

/** A policy from outside: the policy with nothing else in it, or the first thing that is wrong. Pure. */
export function readContactPolicy(data: unknown): ContactPolicy | PolicyProblem {
  try {
    return readPolicy(object(data, ''));
  } catch (error) {
    if (error instanceof Fault) return error.problem;
    throw error;
  }
}

class Fault extends Error {
  constructor(readonly problem: PolicyProblem) {
    super(problem.code);
  }
}

function fail(code: string, field: string, fr: string, en: string): never {
  throw new Fault({ code, field, said: { fr, en } });
}

function readPolicy(data: Record<string, unknown>): ContactPolicy {
  const policy: ContactPolicy = {
    key: keyOf(data['key'], 'key'),
    windows: rows(data['windows'], 'windows', readWindow),
    publicHolidays: oneOf(['allowed', 'forbidden'], data['publicHolidays'], 'publicHolidays'),
    limits: rows(data['limits'], 'limits', readLimit),
    waits: rows(data['waits'], 'waits', readWait),
    messages: oneOf(['asCalls', 'anyTime'], data['messages'] ?? 'asCalls', 'messages'),
    workNumbers: oneOf(['unlessForbidden', 'never'], data['workNumbers'] ?? 'unlessForbidden', 'workNumbers'),
    consent: rows(data['consent'], 'consent', readConsent),
  };
  const keys = [...policy.limits, ...policy.waits].map(({ key }) => key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) {
    fail('twice', 'limits', `Deux règles s’appellent «\u00a0${twice}\u00a0».`, `Two rules are named “${twice}”.`);
  }
  return policy;
}

function readWindow(data: Record<string, unknown>, field: string): ContactPolicy['windows'][number] {
  const weekdays = Array.isArray(data['weekdays']) ? [...new Set<unknown>(data['weekdays'])] : [];
  const days = weekdays.filter(
    (day): day is number => Number.isInteger(day) && (day as number) >= 0 && (day as number) <= 6,
  );
  if (days.length === 0 || days.length < weekdays.length) {
    fail('weekdays', `${field}.weekdays`, 'Choisissez des jours.', 'Choose days.');
  }
  const [from, to] = [timeOf(data['from'], `${field}.from`), timeOf(data['to'], `${field}.to`)];
  if (from >= to) fail('window', `${field}.to`, 'La fin vient après le début.', 'The end comes after the beginning.');
  return { weekdays: days.sort(), from, to };
}

function readLimit(data: Record<string, unknown>, field: string): ContactPolicy['limits'][number] {
  const within = object(data['within'], `${field}.within`);
  return {
    key: keyOf(data['key'], `${field}.key`),
    of: oneOf(LIMIT_COUNTS, data['of'], `${field}.of`),
    count: whole(data['count'], 0, MOST_CONTACTS, `${field}.count`),
    per: oneOf(['person', 'debt'], data['per'], `${field}.per`),
    within: {
      days: whole(within['days'], 1, MOST_DAYS, `${field}.within.days`),
      reckoned: oneOf(['rolling', 'calendar'], within['reckoned'], `${field}.within.reckoned`),
    },
    channels: channelsOf(data['channels'], `${field}.channels`),
  };
}

function readWait(data: Record<string, unknown>, field: string): ContactPolicy['waits'][number] {
  return {
    key: keyOf(data['key'], `${field}.key`),
    days: whole(data['days'], 1, MOST_DAYS, `${field}.days`),
    per: oneOf(['person', 'debt'], data['per'], `${field}.per`),
    channels: channelsOf(data['channels'], `${field}.channels`),
  };
}

function readConsent(data: Record<string, unknown>, field: string): ContactPolicy['consent'][number] {
  const channel = oneOf(CONTACT_CHANNELS, data['channel'], `${field}.channel`);
  const kind = data['numberKind'];
  return kind === undefined || kind === null
    ? { channel }
    : { channel, numberKind: oneOf(NUMBER_KINDS, kind, `${field}.numberKind`) };
}

function rows<Row>(data: unknown, field: string, read: (row: Record<string, unknown>, field: string) => Row): Row[] {
  if (!Array.isArray(data) || data.length > MOST_ROWS) {
    return fail('rows', field, `Une liste de ${MOST_ROWS} lignes au plus.`, `A list of at most ${MOST_ROWS} rows.`);
  }
  return data.map((row, i) => read(object(row, `${field}.${i}`), `${field}.${i}`));
}

function object(data: unknown, field: string): Record<string, unknown> {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Record<string, unknown>;
  return fail('shape', field, 'Ce n’est pas une politique de contact.', 'This is no contact policy.');
}

function keyOf(data: unknown, field: string): string {
  if (typeof data === 'string' && /^[A-Za-z][A-Za-z0-9-]{1,39}$/.test(data)) return data;
  return fail(
    'key',
    field,
    'Un nom court : lettres, chiffres et tirets.',
    'A short name: letters, digits and hyphens.',
  );
}

function oneOf<const Value extends string>(values: readonly Value[], data: unknown, field: string): Value {
  const known = values.find((one) => one === data);
  return known ?? fail('choice', field, 'Choisissez dans la liste.', 'Choose from the list.');
}

function whole(data: unknown, least: number, most: number, field: string): number {
  if (typeof data === 'number' && Number.isInteger(data) && data >= least && data <= most) return data;
  return fail('number', field, `Un nombre de ${least} à ${most}.`, `A number from ${least} to ${most}.`);
}

function channelsOf(data: unknown, field: string): ContactPolicy['limits'][number]['channels'] {
  const channels = CONTACT_CHANNELS.filter((channel) => Array.isArray(data) && data.includes(channel));
  if (channels.length > 0) return channels;
  return fail('channels', field, 'Choisissez au moins un canal.', 'Choose at least one channel.');
}

function timeOf(data: unknown, field: string): string {
  if (typeof data === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(data)) return data;
  return fail('time', field, 'Une heure, comme 08:00.', 'A time, such as 08:00.');
}
