import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideTexts, Texts, Toasts } from '@relance/platform/console';
import type { LoggedCall } from './calls.panel';
import { CorrectionDialog } from './correction-dialog';

interface Sent {
  write: { caseId: string; expectedVersion: number };
  callId: string;
  correction: object;
  reason: string;
}

const EUR = (minor: number) => ({ minor, currency: 'EUR' });
const call = (outcome: string, detail: object, rightParty = true): LoggedCall =>
  ({
    call: {
      id: 'k1',
      startedAt: '2026-11-23T09:00:00.000Z',
      outcome,
      rightParty,
      reasonForDelay: rightParty ? 'forgotten' : null,
    },
    zone: 'Europe/Paris',
    detail: { today: '2026-11-23', ...detail },
    corrections: [],
  }) as unknown as LoggedCall;
const once = call('promise', { promise: { amount: EUR(140_000), dueOn: '2026-12-01' } });
const plan = call('promise', {
  promise: {
    amount: EUR(60_000),
    dueOn: '2026-12-15',
    instalments: [
      { number: 1, minor: 30_000, dueOn: '2026-12-01' },
      { number: 2, minor: 30_000, dueOn: '2026-12-15' },
    ],
  },
});
const callback = call('callback', { callbackAt: '2026-11-24T10:00:00.000Z' });

@Component({
  imports: [CorrectionDialog],
  template: `<calls-correction-dialog
    caseId="c1"
    [version]="7"
    [logged]="logged()"
    [now]="now()"
    (corrected)="corrected.set(true)"
    (overtaken)="overtaken.set(true)"
    (closed)="closed.set(true)"
  />`,
})
class Panel {
  readonly logged = signal(once);
  readonly now = signal(once);
  readonly corrected = signal(false);
  readonly overtaken = signal(false);
  readonly closed = signal(false);
}

describe('a correction on screen', () => {
  let fixture: ComponentFixture<Panel>;
  let sent: Sent[];
  let answer: object;

  beforeEach(async () => {
    sent = [];
    answer = { __typename: 'CaseMoved' };
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    globalThis.fetch = ((_: string, init: { body: string }) => {
      sent.push((JSON.parse(init.body) as { variables: Sent }).variables);
      const json = () => Promise.resolve({ data: { correctOutcome: answer } });
      return Promise.resolve({ status: 200, headers: new Headers(), json } as unknown as Response);
    }) as unknown as typeof fetch;
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    await TestBed.inject(Texts).addScope('calls', {
      fr: () => import('../i18n/fr.json'),
      en: () => import('../i18n/en.json'),
    });
    await TestBed.inject(Texts).use('fr');
    fixture = TestBed.createComponent(Panel);
  });

  const page = () => fixture.nativeElement as HTMLElement;
  const drawn = async () => {
    for (let i = 0; i < 3; i++) {
      fixture.detectChanges();
      await fixture.whenStable();
      await new Promise((painted) => requestAnimationFrame(painted));
    }
  };
  const open = async (logged: LoggedCall) => {
    fixture.componentInstance.logged.set(logged);
    fixture.componentInstance.now.set(logged);
    await drawn();
  };
  const field = (selector: string) => page().querySelector<HTMLInputElement>(selector)!;
  const amounts = () => [...page().querySelectorAll<HTMLInputElement>('rl-amount-field input')];
  const write = (input: HTMLInputElement, value: string) => {
    input.value = value;
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('change'));
  };
  const send = async (reason = 'Mal tapé') => {
    write(field('#correct-reason'), reason);
    field('form').dispatchEvent(new Event('submit'));
    await drawn();
  };
  const faults = () => [...page().querySelectorAll('.field-error')].map((one) => one.textContent.trim());
  const told = () => TestBed.inject(Toasts).shown().at(-1)?.text.replace(/\s/g, ' ');

  it('of a promise shows what stands, sends only what differs and says what changed', async () => {
    await open(once);
    expect([amounts()[0]!.value, field('#correct-day').value]).toEqual(['1400,00', '2026-12-01']);
    write(amounts()[0]!, '140');
    await send();
    expect(sent).toEqual([
      {
        write: { caseId: 'c1', expectedVersion: 7, idempotencyKey: expect.any(String) },
        callId: 'k1',
        correction: { amount: EUR(14_000), addendum: null },
        reason: 'Mal tapé',
      },
    ]);
    expect(told()).toBe('Corrigé : Montant 140,00 €');
    expect(fixture.componentInstance.corrected()).toBe(true);
  });

  it('of a plan shows its parts with their sum, which is the amount', async () => {
    await open(plan);
    expect([field('#part-0').value, amounts().map(({ value }) => value)]).toEqual(['2026-12-01', ['300,00', '300,00']]);
    write(amounts()[1]!, '250');
    write(field('#part-1'), '2026-12-20');
    await drawn();
    expect(page().querySelector('.sum')!.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'Ensemble : 550,00 € au lieu de 600,00 €',
    );
    await send();
    expect(sent[0]!.correction).toEqual({
      amount: EUR(55_000),
      instalments: [
        { minor: 30_000, dueOn: '2026-12-01' },
        { minor: 25_000, dueOn: '2026-12-20' },
      ],
      addendum: null,
    });
    expect(told()).toBe('Corrigé : Montant 550,00 € · Échéances 250,00 € le 20/12/2026');
  });

  it('of a plan says of each part what is wrong with it, and goes there', async () => {
    await open(plan);
    write(field('#part-0'), '2026-11-22');
    write(field('#part-1'), '2026-11-20');
    write(amounts()[1]!, '');
    await send('');
    expect(sent).toEqual([]);
    expect(faults()).toEqual([
      'Le jour de l’appel ou plus tard.',
      'Après l’échéance précédente.',
      'Un montant positif.',
      'Dites pourquoi vous corrigez.',
    ]);
    expect(document.activeElement?.id).toBe('part-0');
    expect(amounts()[1]!.value).toBe('');
  });

  it('of a call back shows and takes its time in the debtor’s zone', async () => {
    await open(callback);
    expect([field('#callback-date').value, field('#callback-time').value]).toEqual(['2026-11-24', '11:00']);
    write(field('#callback-date'), '2026-11-20');
    await send();
    expect([sent, faults()]).toEqual([[], ['Le rappel vient après l’appel.']]);
    write(field('#callback-date'), '2026-11-25');
    await drawn();
    write(field('#callback-time'), '16:30');
    await send();
    expect(sent[0]!.correction).toEqual({ callbackAt: '2026-11-25T15:30:00.000Z', addendum: null });
  });

  it('to the person responsible asks for the reason for the delay', async () => {
    await open(call('callback', { callbackAt: '2026-11-24T10:00:00.000Z' }, false));
    const ticked = field('input[type=checkbox]');
    ticked.checked = true;
    ticked.dispatchEvent(new Event('change'));
    await send();
    expect([sent.length, document.activeElement?.id]).toEqual([0, 'correct-delay']);
  });

  it('that the server refuses says why at its field, and keeps what was typed', async () => {
    await open(once);
    answer = { __typename: 'InputProblem', message: 'Au-delà, demandez à un responsable.', field: 'dueOn' };
    write(field('#correct-day'), '2027-06-01');
    await send();
    expect(faults()).toEqual(['Au-delà, demandez à un responsable.']);
    expect(page().querySelector('.notice.warn')).toBeNull();
    expect([document.activeElement?.id, field('#correct-day').value]).toEqual(['correct-day', '2027-06-01']);
    answer = { __typename: 'InputProblem', message: 'C’est déjà ce qui est enregistré.', field: 'correction' };
    await send();
    expect([faults(), page().querySelector('.notice.warn')?.textContent.trim()]).toEqual([
      [],
      'C’est déjà ce qui est enregistré.',
    ]);
  });

  it('that a colleague overtook shows mine beside theirs, and puts nothing of theirs back', async () => {
    await open(once);
    answer = {
      __typename: 'Conflict',
      message: 'Changé entre-temps.',
      currentVersion: 9,
      changedBy: 'Karim',
      changedAt: '2026-11-23T09:05:00.000Z',
      state: 'promised',
    };
    write(amounts()[0]!, '140');
    await send();
    expect(fixture.componentInstance.overtaken()).toBe(true);
    fixture.componentInstance.now.set(call('promise', { promise: { amount: EUR(150_000), dueOn: '2026-12-05' } }));
    await drawn();
    const cells = [...page().querySelectorAll('rl-conflict tbody tr :is(th, td)')].map((one) =>
      one.textContent.replace(/\s/g, ' '),
    );
    expect([cells, amounts()[0]!.value]).toEqual([['Montant', '140,00 €', '1 500,00 €'], '140']);
    answer = { __typename: 'CaseMoved' };
    field('rl-conflict button').click();
    await drawn();
    expect(sent[1]).toMatchObject({
      write: { expectedVersion: 9 },
      correction: { amount: EUR(14_000), addendum: null },
    });
    expect(sent[1]!.correction).not.toHaveProperty('dueOn');
  });
});
