import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { tell } from './sign.mjs';

const USAGE = `Plays a telephone system: signs and tells a whole call (docs/telephony.md).

node tools/telephony/simulate.mjs --key ID:SECRET [--url http://localhost:4200] inbound --from +33612345678 --to lea
node tools/telephony/simulate.mjs --key ID:SECRET [--url http://localhost:4200] outbound --from lea --to +33612345678

  --from, --to   a number, or the log-in or extension of the agent
  --ring S       seconds it rings (3)
  --talk S       seconds of talk (10); 0: nobody answers
  --hold S       seconds on hold in the middle of the talk (0)
  --cause N      Q.850 cause or SIP answer of the end (16)
  --call NAME    the telephone system's name of the call (made up)
  --only EVENT   this event alone: newCall, ringing, answer, hold, resume, hangup`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:4200' },
    key: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    ring: { type: 'string', default: '3' },
    talk: { type: 'string', default: '10' },
    hold: { type: 'string', default: '0' },
    cause: { type: 'string', default: '16' },
    call: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

const [direction] = positionals;
const [keyId, secret] = (values.key ?? '').split(':');
if (values.help || !keyId || !secret || !values.from || !values.to || !['inbound', 'outbound'].includes(direction)) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(values.help ? 0 : 2);
}

const inbound = direction === 'inbound';
const common = {
  callId: values.call ?? `sim-${randomUUID().slice(0, 8)}`,
  direction: inbound ? 'in' : 'out',
  user: inbound ? values.to : values.from,
  from: inbound ? values.from : null,
  to: inbound ? null : values.to,
};
const [ring, talk, hold] = [values.ring, values.talk, values.hold].map((seconds) => Number(seconds) * 1000);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function say(event, more = {}) {
  const told = { id: randomUUID(), event, ...common, at: new Date().toISOString(), ...more };
  const { status, body } = await tell(values.url, { keyId, secret }, told);
  process.stdout.write(`${told.at} ${event} ${common.callId}: ${status} ${body}\n`);
  if (status !== 202) process.exit(1);
}

if (values.only) {
  await say(values.only, values.only === 'hangup' ? { cause: Number(values.cause) } : {});
} else {
  await say('newCall');
  await say('ringing');
  await wait(ring);
  if (talk > 0) {
    await say('answer');
    await wait(talk / 2);
    if (hold > 0) {
      await say('hold');
      await wait(hold);
      await say('resume');
    }
    await wait(talk / 2);
  }
  await say('hangup', { cause: Number(values.cause) });
}
