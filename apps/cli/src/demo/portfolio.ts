import { addDays, type BusinessDate, daysBetween, isWorkingDay, type Money } from '@relance/kernel';
import { intentions } from './behaviour';
import type { Chance } from './chance';
import type { DemoDebtor } from './debtors';
import type { DemoDay, DemoItem, DemoPayment } from './ledger';

/** A debtor's account while the history is being lived: what is open, and what the debtor means to do. */
export interface DemoAccount {
  id: string;
  debtorId: string;
  debtor: DemoDebtor;
  creditorId: string;
  open: Map<string, { item: DemoItem; left: number }>;
  intentions: { itemId: string; on: BusinessDate; minor: number; bounces: boolean }[];
  /** Money that comes because it was promised or claimed, for all that is due. */
  announced: { on: BusinessDate; minor: number }[];
  disputes: { id: string; itemId: string; endsOn: BusinessDate; accepted: boolean }[];
  insolventOn: BusinessDate | null;
  calls: { at: string; kind: 'attempt' | 'conversation' }[];
  contacts: { id: string; phone: string | null }[];
  numberLost: boolean;
}

/** The demo's world: debtors and what they do, day by day. The product decides everything else. */
export class DemoPortfolio {
  private invoiceNumber = 0;
  private creditNumber = 0;
  private bankEntry = 0;
  private readonly toBounce: {
    on: BusinessDate;
    paymentId: string;
    account: DemoAccount;
    amount: Money;
    parts: { itemId: string; minor: number }[];
  }[] = [];
  private readonly credits: { on: BusinessDate; account: DemoAccount; itemId: string; share: number }[] = [];

  constructor(
    readonly accounts: readonly DemoAccount[],
    private readonly chance: Chance,
    private readonly newId: () => string,
    /** The day the portfolio is made for. */
    private readonly today: BusinessDate,
  ) {}

  /** Everything that the ledger learns on a day. */
  day(on: BusinessDate, at: string): DemoDay {
    const day: DemoDay = { on, at, invoices: [], creditNotes: [], payments: [], bounces: [], writeOffs: [] };
    if (!isWorkingDay(on, 'FR')) return day;
    for (const account of this.accounts) {
      if (!account.insolventOn && this.chance.happens(account.debtor.yearly / 254))
        day.invoices.push(this.invoice(account, on));
      this.pay(account, on, day);
    }
    this.bounce(on, day);
    this.credit(on, day);
    if (this.chance.happens(0.03)) day.payments.push(this.stray(on));
    return day;
  }

  /** The debtor will send that much on that day; what was meant for the same invoices is forgotten. */
  announce(account: DemoAccount, on: BusinessDate, minor: number): void {
    account.intentions = [];
    account.announced.push({ on, minor });
  }

  /** A dispute that the creditor accepts ends in a credit note. */
  creditLater(account: DemoAccount, itemId: string, on: BusinessDate, share = 1): void {
    this.credits.push({ on, account, itemId, share });
  }

  /** Takes the items out of the debtor's hands: they were written off. */
  forget(account: DemoAccount, itemIds: readonly string[]): void {
    for (const id of itemIds) account.open.delete(id);
  }

  private invoice(account: DemoAccount, on: BusinessDate): DemoItem {
    const { debtor } = account;
    const terms =
      debtor.kind === 'consumer' ? 15 : debtor.kind === 'public' ? 30 : this.chance.pick([30, 30, 30, 45, 60]);
    const minor = Math.max(1_500, Math.round(debtor.usual * (0.4 + this.chance.whole(0, 140) / 100)));
    const item: DemoItem = {
      id: this.newId(),
      accountId: account.id,
      kind: 'invoice',
      number: `${debtor.creditor.key.slice(0, 1)}F-${on.slice(2, 4)}-${String(++this.invoiceNumber).padStart(5, '0')}`,
      issuedOn: on,
      dueOn: addDays(on, terms),
      currency: debtor.creditor.currency,
      minor,
    };
    account.open.set(item.id, { item, left: minor });
    for (const intention of intentions(this.chance, debtor, { dueOn: item.dueOn, minor })) {
      account.intentions.push({
        itemId: item.id,
        ...intention,
        on: intention.on <= on ? addDays(on, 1) : intention.on,
      });
    }
    if (this.chance.happens(0.025))
      this.creditLater(account, item.id, addDays(on, this.chance.whole(4, 25)), this.chance.whole(5, 40) / 100);
    return item;
  }

  private pay(account: DemoAccount, on: BusinessDate, day: DemoDay): void {
    if (account.insolventOn) return;
    const due = account.intentions.filter((intention) => intention.on <= on);
    if (due.length > 0) {
      account.intentions = account.intentions.filter((intention) => intention.on > on);
      for (const intention of due) {
        const left = account.open.get(intention.itemId)?.left ?? 0;
        const minor = Math.min(left, intention.minor);
        if (minor > 0) this.receive(account, on, day, minor, [intention.itemId], intention.bounces);
      }
    }
    const promised = account.announced.filter((promise) => promise.on <= on);
    if (promised.length === 0) return;
    account.announced = account.announced.filter((promise) => promise.on > on);
    for (const { minor } of promised) {
      const oldestFirst = [...account.open.values()].sort((a, b) => (a.item.dueOn < b.item.dueOn ? -1 : 1));
      this.receive(
        account,
        on,
        day,
        minor,
        oldestFirst.map((open) => open.item.id),
        false,
      );
    }
  }

  private receive(
    account: DemoAccount,
    on: BusinessDate,
    day: DemoDay,
    minor: number,
    itemIds: string[],
    bounces: boolean,
  ): void {
    const parts: { itemId: string; minor: number }[] = [];
    let rest = minor;
    for (const itemId of itemIds) {
      const open = account.open.get(itemId);
      if (!open || open.left === 0 || rest === 0) continue;
      const part = Math.min(open.left, rest);
      parts.push({ itemId, minor: part });
      rest -= part;
    }
    if (parts.length === 0) return;
    // a few pay too much, or say nothing that the bank could tell: that waits for a person
    const unnamed = daysBetween(on, this.today) < 12 && this.chance.happens(0.05);
    const amount = { minor: minor - rest, currency: account.debtor.creditor.currency };
    const payment: DemoPayment = {
      id: this.newId(),
      creditorId: account.creditorId,
      accountId: account.id,
      reference: this.bankReference(on),
      amount,
      on,
      remitter: account.debtor.name,
      text: unnamed ? 'VIREMENT' : parts.map((part) => account.open.get(part.itemId)!.item.number).join(' '),
      allocations: unnamed ? [] : parts,
    };
    day.payments.push(payment);
    if (unnamed) {
      // the debtor did pay: nothing more comes by itself
      for (const part of parts)
        account.intentions = account.intentions.filter((intention) => intention.itemId !== part.itemId);
      return;
    }
    for (const part of parts) this.reduce(account, part.itemId, part.minor);
    if (bounces)
      this.toBounce.push({ on: addDays(on, this.chance.whole(3, 6)), paymentId: payment.id, account, amount, parts });
  }

  private bounce(on: BusinessDate, day: DemoDay): void {
    for (const late of this.toBounce.filter((bounce) => bounce.on <= on)) {
      this.toBounce.splice(this.toBounce.indexOf(late), 1);
      const { account, paymentId, amount, parts } = late;
      for (const { itemId, minor } of parts) {
        const open = account.open.get(itemId)!;
        open.left += minor;
        account.intentions.push({ itemId, on: addDays(on, this.chance.whole(8, 30)), minor, bounces: false });
      }
      day.bounces.push({ paymentId, accountId: account.id, amount, itemIds: parts.map((part) => part.itemId) });
    }
  }

  private credit(on: BusinessDate, day: DemoDay): void {
    const dueNow = this.credits.filter((credit) => credit.on <= on);
    for (const due of dueNow.sort((a, b) => (a.itemId < b.itemId ? -1 : 1))) {
      this.credits.splice(this.credits.indexOf(due), 1);
      const open = due.account.open.get(due.itemId);
      const minor = Math.floor((open?.left ?? 0) * due.share);
      if (!open || minor <= 0) continue;
      const { item } = open;
      day.creditNotes.push({
        ...item,
        id: this.newId(),
        kind: 'creditNote',
        number: `${item.number.slice(0, 1)}A-${on.slice(2, 4)}-${String(++this.creditNumber).padStart(4, '0')}`,
        issuedOn: on,
        dueOn: on,
        minor,
        credits: item.id,
      });
      this.reduce(due.account, item.id, minor);
    }
  }

  /** Money from somebody the books do not know. */
  private stray(on: BusinessDate): DemoPayment {
    const account = this.chance.pick(this.accounts);
    return {
      id: this.newId(),
      creditorId: account.creditorId,
      accountId: null,
      reference: this.bankReference(on),
      amount: { minor: this.chance.whole(4_000, 90_000), currency: account.debtor.creditor.currency },
      on,
      remitter: this.chance.fr.person.fullName(),
      text: this.chance.pick(['FACTURE', 'SOLDE', 'REGLEMENT', 'VIR SEPA']),
      allocations: [],
    };
  }

  private reduce(account: DemoAccount, itemId: string, minor: number): void {
    const open = account.open.get(itemId);
    if (open) open.left -= minor;
  }

  private bankReference(on: BusinessDate): string {
    return `DEMO-${on}-${++this.bankEntry}`;
  }
}
