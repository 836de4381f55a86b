import type { ConsentNeeded, ContactLimit, ContactPolicy, ContactWait, ContactWindow } from '@relance/calls/domain';

/** A list of a policy that is edited row by row. */
export type RowsOf = 'windows' | 'limits' | 'waits' | 'consent';
type Row<List extends RowsOf> = ContactPolicy[List][number];

const NEW: { [List in RowsOf]: Row<List> } = {
  windows: { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' } satisfies ContactWindow,
  limits: {
    key: 'limit',
    of: 'attempts',
    count: 3,
    per: 'person',
    within: { days: 7, reckoned: 'rolling' },
    channels: ['call'],
  } satisfies ContactLimit,
  consent: { channel: 'sms' } satisfies ConsentNeeded,
  waits: { key: 'wait', days: 7, per: 'person', channels: ['call'] } satisfies ContactWait,
};

/** With one more row, whose name no other has. */
export function withRow(policy: ContactPolicy, list: RowsOf): ContactPolicy {
  const fresh = NEW[list];
  if (!('key' in fresh)) return { ...policy, [list]: [...policy[list], { ...fresh }] };
  const keys = [...policy.limits, ...policy.waits].map(({ key }) => key);
  let [key, n] = [fresh.key, 1];
  while (keys.includes(key)) key = `${fresh.key}-${++n}`;
  return { ...policy, [list]: [...policy[list], { ...fresh, key }] };
}

export function withoutRow(policy: ContactPolicy, list: RowsOf, index: number): ContactPolicy {
  return { ...policy, [list]: (policy[list] as unknown[]).filter((_row, i) => i !== index) };
}

export function changedRow<List extends RowsOf>(
  policy: ContactPolicy,
  list: List,
  index: number,
  change: Partial<Row<List>>,
): ContactPolicy {
  return {
    ...policy,
    [list]: (policy[list] as Row<List>[]).map((row, i) => (i === index ? { ...row, ...change } : row)),
  };
}

/** The weekdays with one more or one less, Sunday first. */
export function toggledDay({ weekdays }: ContactWindow, day: number): number[] {
  const days = weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day];
  return days.sort((a, b) => a - b);
}
