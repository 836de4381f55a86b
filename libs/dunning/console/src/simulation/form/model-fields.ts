import type { SimulationModel } from '@relance/dunning/domain';

/** One number of the model that a person may change. */
export interface ModelField {
  /** Where it is: `calls.answered`. */
  readonly path: string;
  readonly unit: 'percent' | 'days' | 'minutes' | 'times';
  readonly max: number;
}

export interface ModelGroup {
  readonly key: string;
  readonly fields: readonly ModelField[];
  /** Only the future is drawn by luck; the past needs hands and minutes. */
  readonly forwardOnly: boolean;
}

const percent = (path: string, max = 100): ModelField => ({ path, unit: 'percent', max });
const days = (path: string): ModelField => ({ path, unit: 'days', max: 365 });
const minutes = (path: string): ModelField => ({ path, unit: 'minutes', max: 480 });
const times = (path: string, max: number): ModelField => ({ path, unit: 'times', max });

const UPLIFTS = ['email', 'sms', 'letter', 'registeredLetter', 'call', 'visit'];
const SENDINGS = ['email', 'sms', 'letter', 'registeredLetter', 'visit'];

/** The model in the order in which one reads it; `rows`: how many there are of the payment table. */
export function modelGroups(rows: number): ModelGroup[] {
  return [
    group(
      'payment',
      Array.from({ length: rows }, (_, i) => percent(`payment.${i}.percentPerDay`, 90)),
      true,
    ),
    group(
      'uplift',
      UPLIFTS.flatMap((channel) => [percent(`uplift.${channel}.percent`, 1000), days(`uplift.${channel}.days`)]),
      true,
    ),
    group(
      'calls',
      ['answered', 'rightParty', 'promise', 'dispute', 'refusal', 'claimsPaid'].map((name) => percent(`calls.${name}`)),
      true,
    ),
    group(
      'agreements',
      [
        days('promises.days'),
        percent('promises.kept'),
        days('claims.days'),
        percent('claims.arrives'),
        days('disputes.days'),
        percent('disputes.credited'),
      ],
      true,
    ),
    group('team', [
      times('callsPerAgentAndDay', 1000),
      times('calls.attemptsAtEnd', 50),
      minutes('minutes.attempt'),
      minutes('minutes.conversation'),
      minutes('minutes.visit'),
      minutes('minutes.confirmation'),
    ]),
    group(
      'sending',
      SENDINGS.map((channel) => days(`sending.${channel}`)),
    ),
  ];
}

function group(key: string, fields: readonly ModelField[], forwardOnly = false): ModelGroup {
  return { key, fields, forwardOnly };
}

export function valueAt(model: SimulationModel, path: string): number {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], model) as number;
}

/** The model with one number changed. */
export function withValue(model: SimulationModel, path: string, value: number): SimulationModel {
  return changed(model, path.split('.'), value) as SimulationModel;
}

function changed(at: unknown, [name, ...deeper]: string[], value: number): unknown {
  if (name === undefined) return value;
  if (Array.isArray(at)) return at.map((one, i) => (i === Number(name) ? changed(one, deeper, value) : one));
  const inner = at as Record<string, unknown>;
  return { ...inner, [name]: changed(inner[name], deeper, value) };
}
