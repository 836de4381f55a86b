import { newId } from '@relance/kernel';
import { type Actor, type Database, SYSTEM, type Tx } from '@relance/platform/server';

/** What a test wants to stand in the database before it begins. */
export interface CaseWish {
  team?: string;
  agent?: string | null;
  state?: string;
  context?: Record<string, unknown>;
  kind?: 'business' | 'public' | 'consumer';
  language?: 'fr' | 'en';
  address?: string[];
  email?: string | null;
  legalVisible?: boolean;
  /** Open invoices; amounts in minor units of EUR unless said. */
  invoices?: { number: string; dueOn: string; minor: number; currency?: string }[];
}

export interface TestCase {
  id: string;
  debtorId: string;
  contactId: string | null;
  itemIds: string[];
}

/** Two teams with an agent and a lead each, a legal person, a creditor and a strategy: the ground of a db spec. */
export class TestPortfolio {
  readonly north = newId();
  readonly south = newId();
  readonly creditorId = newId();
  strategyVersionId = '';
  readonly people = { lea: newId(), tom: newId(), nora: newId(), sam: newId(), lex: newId() };
  private count = 0;

  private constructor(readonly database: Database) {}

  static async open(database: Database): Promise<TestPortfolio> {
    const portfolio = new TestPortfolio(database);
    await database.transaction(SYSTEM, (tx) => portfolio.ground(tx));
    return portfolio;
  }

  agent(team: 'north' | 'south'): Actor {
    return { role: 'agent', personId: team === 'north' ? this.people.lea : this.people.tom, teamIds: [this[team]] };
  }
  lead(team: 'north' | 'south'): Actor {
    return { role: 'lead', personId: team === 'north' ? this.people.nora : this.people.sam, teamIds: [this[team]] };
  }
  legal(): Actor {
    return { role: 'legal', personId: this.people.lex, teamIds: [] };
  }

  async addCase(wish: CaseWish = {}): Promise<TestCase> {
    return this.database.transaction(SYSTEM, (tx) => this.insertCase(tx, wish));
  }

  private async ground(tx: Tx): Promise<void> {
    const { lea, tom, nora, sam, lex } = this.people;
    await tx.execute(`insert into team (id, name) values ($1, 'Nord'), ($2, 'Sud')`, [this.north, this.south]);
    await tx.execute(
      `insert into person (id, login, name, role, team_id) values ($1, 'lea', 'Léa Petit', 'agent', $6), ($2, 'tom', 'Tom Roux', 'agent', $7),
         ($3, 'nora', 'Nora Blin', 'lead', $6), ($4, 'sam', 'Sam Vidal', 'lead', $7), ($5, 'lex', 'Lex Marin', 'legal', null)`,
      [lea, tom, nora, sam, lex, this.north, this.south],
    );
    await tx.execute(
      `insert into creditor (id, key, name, address, siren, iban, bic, email, phone) values ($1, 'LAC', 'Papeteries du Lac SAS',
         '{12 rue des Écoles,74000 Annecy}', '552100554', 'FR7630006000011234567890189', 'AGRIFRPP', 'accueil@papeteries.example', '+33450000000')`,
      [this.creditorId],
    );
    const [version] = await tx.query<{ id: string }>(
      `with s as (insert into strategy (key, name_fr, name_en) values ('test', 'Essai', 'Test') returning id)
       insert into strategy_version (strategy_id, version, status, definition) select id, 1, 'published', $1::jsonb from s returning id`,
      [JSON.stringify(STRATEGY)],
    );
    this.strategyVersionId = version!.id;
  }

  /** A customer account with its invoices and no case: dunning opens it. */
  async addAccount(tx: Tx, wish: CaseWish = {}): Promise<TestCase> {
    const made = await this.insertAccount(tx, wish);
    return { ...made, itemIds: await this.bookAll(tx, made.id, wish) };
  }

  private async bookAll(tx: Tx, accountId: string, wish: CaseWish): Promise<string[]> {
    const itemIds: string[] = [];
    for (const invoice of wish.invoices ?? [{ number: `F-${this.count}`, dueOn: '2026-10-01', minor: 123456 }]) {
      itemIds.push(await bookInvoice(tx, accountId, invoice));
    }
    return itemIds;
  }

  private async insertAccount(tx: Tx, wish: CaseWish): Promise<Omit<TestCase, 'itemIds'>> {
    const [id, debtorId] = [newId(), newId()];
    const n = ++this.count;
    await tx.execute(
      `insert into debtor (id, name, kind, language, address, siren) values ($1, $2, $3, $4, $5, '732829320')`,
      [
        debtorId,
        `Imprimerie ${n}`,
        wish.kind ?? 'business',
        wish.language ?? 'fr',
        wish.address ?? ['3 place du Marché', '69001 Lyon'],
      ],
    );
    const email = wish.email === undefined ? `compta@client-${n}.example` : wish.email;
    const contactId = email === null ? null : newId();
    if (contactId) {
      await tx.execute(
        `insert into contact (id, debtor_id, name, email, phone) values ($1, $2, 'Anne Morel', $3, '+33478000000')`,
        [contactId, debtorId, email],
      );
    }
    await tx.execute(`insert into account (id, creditor_id, debtor_id, number) values ($1, $2, $3, $4)`, [
      id,
      this.creditorId,
      debtorId,
      `CL-${n}`,
    ]);
    return { id, debtorId, contactId };
  }

  private async insertCase(tx: Tx, wish: CaseWish): Promise<TestCase> {
    const made = await this.insertAccount(tx, wish);
    await tx.execute(
      `insert into dunning_case (id, team_id, agent_id, state, value, context, machine_version, strategy_version_id, seq, entered_at, waiting_for, legal_visible)
       values ($1, $2, $3, $4, to_jsonb($4::text), '{}', 1, $5, 1, now(), 'test', $6)`,
      [
        made.id,
        wish.team ?? this.north,
        wish.agent === undefined ? this.people.lea : wish.agent,
        wish.state ?? 'reminding',
        this.strategyVersionId,
        wish.legalVisible ?? false,
      ],
    );
    const itemIds = await this.bookAll(tx, made.id, wish);
    await tx.execute(
      `update dunning_case set context = $2::jsonb || jsonb_build_object('items', (
         select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'dueOn', i.due_on, 'open', i.open_minor,
           'currency', i.currency)), '[]') from open_item i where i.account_id = $1)) || $3::jsonb where id = $1`,
      [made.id, JSON.stringify(OPENED), JSON.stringify(wish.context ?? {})],
    );
    return { ...made, itemIds };
  }
}

const STRATEGY = {
  minimumContactDelayDays: 7,
  veryLate: 'climb',
  callAttempts: 3,
  steps: [
    {
      key: 'reminder',
      offsetDays: 3,
      channel: 'email',
      template: 'reminder',
      mandatory: false,
      severity: 1,
      shiftToWorkingDay: true,
    },
  ],
};

/** What a case of the first machine knows when it is opened, before anything is booked. */
const OPENED = {
  zone: 'Europe/Paris',
  country: 'FR',
  today: '2026-09-01',
  items: [],
  unapplied: [],
  promise: null,
  promisePayments: [],
  keptPromise: null,
  disputes: [],
  holds: [],
  callOwed: null,
  callbackAt: null,
  legalFile: null,
  closing: 'paid',
  stepIndex: 0,
  stepsTaken: [],
  announced: 0,
  carryingItemId: null,
  hastened: false,
  noticedItemIds: [],
  formerChains: [],
  lastContactOn: null,
  callAttempts: 0,
  brokenPromises: 0,
  brokenPromiseOn: null,
  insolventSince: null,
  notBefore: null,
};

async function bookInvoice(
  tx: Tx,
  accountId: string,
  { number, dueOn, minor, currency = 'EUR' }: NonNullable<CaseWish['invoices']>[number],
): Promise<string> {
  const itemId = newId();
  await tx.execute(
    `insert into open_item (id, account_id, kind, number, issued_on, due_on, currency, total_minor, content_hash)
     values ($1, $2, 'invoice', $3, $4::date - 30, $4, $5, $6, sha256(convert_to($3, 'UTF8')))`,
    [itemId, accountId, number, dueOn, currency, minor],
  );
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, kind, amount_minor, currency, booked_on) values ($1, $2, 'invoice', $3, $4, $5::date - 30)`,
    [accountId, itemId, minor, currency, dueOn],
  );
  return itemId;
}

/** Money that comes in and is allocated to one item. */
export async function bookPayment(
  tx: Tx,
  accountId: string,
  itemId: string,
  minor: number,
  bookedOn: string,
): Promise<void> {
  const [payment] = await tx.query<{ id: string }>(
    `insert into payment (creditor_id, account_id, bank_reference, amount_minor, currency, booked_on, value_on)
     select creditor_id, id, gen_random_uuid()::text, $2, 'EUR', $3, $3 from account where id = $1 returning id`,
    [accountId, minor, bookedOn],
  );
  await tx.execute(
    `insert into ledger_entry (account_id, item_id, payment_id, kind, amount_minor, currency, booked_on) values
       ($1, null, $2, 'receipt', -$4::bigint, 'EUR', $5), ($1, null, $2, 'allocation', $4::bigint, 'EUR', $5),
       ($1, $3, $2, 'allocation', -$4::bigint, 'EUR', $5)`,
    [accountId, payment!.id, itemId, minor, bookedOn],
  );
}
