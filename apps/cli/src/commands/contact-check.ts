import {
  CONTACT_CHANNELS,
  CONTACT_PRESETS,
  type ContactAsked,
  contactCheck,
  type ContactPreset,
  NUMBER_KINDS,
  ruleInWords,
} from '@relance/calls/domain';
import { InputError, type Instant, instantInZone, isBusinessDate, isZone, type Zone } from '@relance/kernel';
import { readInstant } from '../instant';
import { type Flags, pureCommand, textIn, textsOf } from '../pure-command';
import { readHistory } from './contact-history';

interface ContactDocument {
  allowed: boolean;
  reason?: string;
  rule?: string;
  nextAllowed: string | null;
}

const CHANNELS = [...CONTACT_CHANNELS, 'post'] as const;

/**
 * `relance contact-check`: may somebody be contacted at an instant by a preset of the contact policy, if not by which rule, and from
 * when. `nextAllowed` is in the first zone's time. Errors: InputError.
 */
export const contactCheckCommand = pureCommand<ContactDocument>({
  declare: (command) => {
    command
      .option('--policy <key>', `one of: ${CONTACT_PRESETS.map(({ policy }) => policy.key).join(', ')}`)
      .option('--at <instant>', 'the instant, ISO 8601 with offset')
      .option('--zone <zone...>', 'where the person is; several: wherever they may be')
      .option('--debt <ref>', 'the debt it is about: limits for each debt count its history alone')
      .option(
        '--history <file>',
        'JSON: [{"at","kind":"attempt|conversation|inbound","debt"?,"channel"?}]; - for standard input',
      )
      .option('--country <country>', 'whose public holidays (default: the policy’s)')
      .option('--channel <channel>', `one of: ${CHANNELS.join(', ')}`, 'call')
      .option('--number-kind <kind>', `one of: ${NUMBER_KINDS.join(', ')}`, 'unknown')
      .option('--ceased <date>', 'day of a written request to stop')
      .option('--breathing-space <from:until>', 'first and last day without any contact about the debt')
      .option('--do-not-call', 'the person asked not to be called')
      .option('--not-at-work', 'the person may not be reached at work')
      .option('--represented', 'somebody represents the person');
  },
  flags: [
    'policy',
    'at',
    'zone',
    'debt',
    'history',
    'country',
    'channel',
    'numberKind',
    'ceased',
    'breathingSpace',
    'doNotCall',
    'notAtWork',
    'represented',
  ],
  files: ['history'],
  answer: (flags) => {
    const { policy, country } = presetOf(flags);
    const at = readInstant(needed(flags, 'at'), 'at');
    const zones = zonesOf(flags);
    const history = readHistory(flags['history']);
    const check = contactCheck(policy, at, zones, countryOf(flags) ?? country, history, askedOf(flags));
    const nextAllowed = check.nextAllowed && instantInZone(check.nextAllowed, zones[0]!);
    if (check.rule === null) return { allowed: true, nextAllowed };
    return { allowed: false, reason: ruleInWords(check.rule, policy).en, rule: check.rule, nextAllowed };
  },
  inWords: ({ allowed, reason, rule, nextAllowed }) =>
    allowed
      ? 'Allowed.'
      : `${reason} (${rule}) ${nextAllowed ? `Next: ${nextAllowed}` : 'Not before a person decides.'}`,
});

function presetOf(flags: Flags): ContactPreset {
  const key = needed(flags, 'policy');
  const preset = CONTACT_PRESETS.find(({ policy }) => policy.key === key);
  if (preset) return preset;
  const known = CONTACT_PRESETS.map(({ policy }) => policy.key).join(', ');
  throw new InputError('unknown-policy', `${key} is none of: ${known}.`, { field: 'policy' });
}

function zonesOf(flags: Flags): Zone[] {
  const zones = textsOf(flags, 'zone');
  if (zones.length === 0) throw new InputError('missing', 'Name the person’s zone with --zone.', { field: 'zone' });
  const bad = zones.find((zone) => !isZone(zone));
  if (bad !== undefined) throw new InputError('bad-zone', `${bad} is no time zone (Europe/Paris).`, { field: 'zone' });
  return zones;
}

function countryOf(flags: Flags): string | undefined {
  const country = textIn(flags, 'country');
  if (country === undefined || /^[A-Z]{2}$/.test(country)) return country;
  throw new InputError('bad-country', `${country} is no country (FR).`, { field: 'country' });
}

function askedOf(flags: Flags): ContactAsked {
  const ceased = textIn(flags, 'ceased');
  return {
    channel: oneOf(CHANNELS, flags, 'channel', 'call'),
    numberKind: oneOf(NUMBER_KINDS, flags, 'numberKind', 'unknown'),
    debt: textIn(flags, 'debt') ?? null,
    ceasedOn: ceased === undefined ? null : dayOf(ceased, 'ceased'),
    breathingSpace: spaceOf(flags),
    doNotCall: isSet(flags, 'doNotCall'),
    notAtWork: isSet(flags, 'notAtWork'),
    represented: isSet(flags, 'represented'),
  };
}

function spaceOf(flags: Flags): ContactAsked['breathingSpace'] {
  const given = textIn(flags, 'breathingSpace');
  if (given === undefined) return null;
  const [from = '', until] = given.split(':');
  const space = {
    from: dayOf(from, 'breathingSpace'),
    until: until ? dayOf(until, 'breathingSpace') : null,
  };
  if (space.until !== null && space.until < space.from) {
    throw new InputError('bad-span', 'It ends before it begins.', { field: 'breathingSpace' });
  }
  return space;
}

function dayOf(text: string, field: string): string {
  if (isBusinessDate(text)) return text;
  throw new InputError('bad-date', `${text} is no date (2026-11-21).`, { field });
}

function isSet(flags: Flags, name: string): boolean {
  const value = flags[name] ?? false;
  if (typeof value === 'boolean') return value;
  throw new InputError('bad-value', `${name} is true or false.`, { field: name });
}

function oneOf<Value extends string>(values: readonly Value[], flags: Flags, name: string, absent: Value): Value {
  const given = textIn(flags, name) ?? absent;
  const known = values.find((one) => one === given);
  if (known !== undefined) return known;
  throw new InputError('unknown-value', `${given} is none of: ${values.join(', ')}.`, { field: name });
}

function needed(flags: Flags, name: string): string | Instant {
  const value = textIn(flags, name);
  if (value === undefined) throw new InputError('missing', `--${name} is missing.`, { field: name });
  return value;
}
