import type { HeardRow, Viewer } from '@relance/platform/server';
import { emissionsOf, roomsOf } from './rooms';

const moved = (seq: number, agentId: string | null = 'a1'): HeardRow => ({
  caseId: `c${seq}`,
  teamId: 't1',
  agentId,
  legal: false,
  admin: false,
  message: {
    topic: 'case.moved',
    seq,
    at: '2026-11-23T09:00:00.000Z',
    cursor: '800.1',
    payload: {
      caseId: `c${seq}`,
      caseNumber: 'C-1',
      debtorName: 'D',
      state: 'paid',
      eventType: 'TimeReached',
      seq: 2,
      by: null,
      byName: null,
    },
  },
});
const viewer = (role: Viewer['actor']['role']): Viewer => ({
  actor: { role, personId: 'p1', teamIds: role === 'admin' || role === 'legal' ? [] : ['t1'] },
  login: 'x',
  name: 'x',
  language: 'fr',
  sessionKey: 'k',
});

describe('who hears what', () => {
  it('an agent hears of their own cases, a lead of the team’s, legal staff of legal ones', () => {
    expect(roomsOf(viewer('agent'))).toEqual(['person:p1', 'session:k', 'agent:p1']);
    expect(roomsOf(viewer('lead'))).toContain('team:t1');
    expect(roomsOf(viewer('legal'))).toContain('legal');
    expect(roomsOf(viewer('admin'))).toContain('admin');
  });

  it('each row goes to its audience once, in order', () => {
    const emissions = emissionsOf([
      moved(2),
      { ...moved(1), legal: true },
      { ...moved(3), teamId: null, agentId: null },
    ]);
    expect(emissions.map(({ rooms, message }) => [message.seq, rooms])).toEqual([
      [1, ['team:t1', 'agent:a1', 'legal']],
      [2, ['team:t1', 'agent:a1']],
    ]);
  });

  it('whoever has the case open hears of it too, whoever’s it is, also out of a burst', () => {
    const watchers = new Map([['c2', ['p7', 'p8']]]);
    expect(emissionsOf([moved(2)], watchers).map(({ rooms }) => rooms)).toEqual([
      ['team:t1', 'agent:a1', 'person:p7', 'person:p8'],
    ]);
    const burst = emissionsOf(
      Array.from({ length: 30 }, (_, i) => moved(i + 1)),
      watchers,
    );
    expect(burst.map(({ rooms, message }) => [message.topic, message.seq, rooms])).toEqual([
      ['case.moved', 2, ['person:p7', 'person:p8']],
      ['queue.changed', 30, ['team:t1', 'agent:a1']],
    ]);
    const nobodys = { ...moved(2), teamId: null, agentId: null };
    expect(emissionsOf([nobodys], watchers)[0]?.rooms).toEqual(['person:p7', 'person:p8']);
  });

  it('many cases of one agent moved at once are one message', () => {
    const rows = [...Array.from({ length: 30 }, (_, i) => moved(i + 1)), moved(31, 'a2')];
    const emissions = emissionsOf(rows);
    expect(emissions.map(({ message }) => message.topic)).toEqual(['queue.changed', 'case.moved']);
    expect(emissions[0]?.message.payload).toEqual({ agentId: 'a1', teamId: 't1', cases: 30 });
  });
});
