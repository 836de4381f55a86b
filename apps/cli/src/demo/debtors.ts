import type { Chance } from './chance';

/** How a debtor pays, when left alone and when called. */
export type Temper = 'prompt' | 'late' | 'slow' | 'partial' | 'disputing' | 'bouncing' | 'failing';

export interface DemoCreditor {
  key: string;
  name: string;
  country: string;
  zone: string;
  currency: string;
  language: 'fr' | 'en';
  siren: string | null;
  vatNumber: string;
  iban: string;
  bic: string;
  address: string[];
  email: string;
  phone: string;
  termsRule: string;
  team: string;
}

// Sample IBANs of the registry's own documentation; telephone numbers from the ranges kept for fiction.
export const DEMO_CREDITORS: readonly DemoCreditor[] = [
  {
    key: 'LAVOISIER',
    name: 'Ateliers Lavoisier SAS',
    country: 'FR',
    zone: 'Europe/Paris',
    currency: 'EUR',
    language: 'fr',
    siren: '732829320',
    vatNumber: 'FR44732829320',
    iban: 'FR1420041010050500013M02606',
    bic: 'PSSTFRPPLIL',
    address: ['18 rue des Tanneurs', '59000 Lille'],
    email: 'comptabilite@lavoisier.example',
    phone: '+33199001010',
    termsRule: 'net-30',
    team: 'Équipe Nord',
  },
  {
    key: 'CANAL',
    name: 'Brasserie du Canal SARL',
    country: 'FR',
    zone: 'Europe/Paris',
    currency: 'EUR',
    language: 'fr',
    siren: '404833048',
    vatNumber: 'FR83404833048',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
    address: ['4 quai de la Fosse', '44000 Nantes'],
    email: 'facturation@canal.example',
    phone: '+33199002020',
    termsRule: 'net-30',
    team: 'Équipe Sud',
  },
  {
    key: 'HARBOUR',
    name: 'Harbour Tools Ltd',
    country: 'GB',
    zone: 'Europe/London',
    currency: 'GBP',
    language: 'en',
    siren: null,
    vatNumber: 'GB980780684',
    iban: 'GB29NWBK60161331926819',
    bic: 'NWBKGB2L',
    address: ['7 Ropewalk', 'Bristol BS1 6ZG'],
    email: 'accounts@harbour-tools.example',
    phone: '+441632960101',
    termsRule: 'net-30',
    team: 'Équipe Sud',
  },
];

export interface DemoDebtor {
  creditor: DemoCreditor;
  number: string;
  name: string;
  kind: 'business' | 'public' | 'consumer';
  siren: string | null;
  language: 'fr' | 'en';
  zone: string;
  country: string;
  address: string[];
  contacts: { name: string; role: string; phone: string | null; email: string | null }[];
  temper: Temper;
  /** Usual size of an invoice, minor units. */
  usual: number;
  /** Invoices a year. */
  yearly: number;
  /** Share of calls that reach the person responsible. */
  reachable: number;
}

const TEMPERS: Record<Temper, number> = {
  prompt: 38,
  late: 30,
  slow: 14,
  partial: 6,
  disputing: 4,
  bouncing: 3,
  failing: 5,
};

/** Makes one debtor; `index` numbers the account. */
export function makeDebtor(chance: Chance, index: number): DemoDebtor {
  const creditor = chance.happens(0.56)
    ? DEMO_CREDITORS[0]!
    : chance.happens(0.75)
      ? DEMO_CREDITORS[1]!
      : DEMO_CREDITORS[2]!;
  const kind = chance.weighted({ business: 74, consumer: 18, public: 8 });
  const french = creditor.country === 'FR' && (kind !== 'business' || chance.happens(0.93));
  const names = french ? chance.fr : chance.en;
  const person = names.person.fullName();
  const name =
    kind === 'consumer'
      ? person
      : kind === 'public'
        ? french
          ? `${chance.pick(['Commune de', 'Lycée de', 'Centre hospitalier de', 'Communauté de communes de'])} ${names.location.city()}`
          : `${names.location.city()} ${chance.pick(['Borough Council', 'NHS Trust', 'City Council'])}`
        : names.company.name();
  const size =
    kind === 'consumer' ? 9_000 : kind === 'public' ? 240_000 : chance.pick([38_000, 90_000, 90_000, 210_000, 520_000]);
  return {
    creditor,
    number: `${creditor.key.slice(0, 1)}${String(index + 1).padStart(5, '0')}`,
    name,
    kind,
    siren: french && kind === 'business' ? luhnNumber(chance) : null,
    language: french ? 'fr' : 'en',
    zone: french ? 'Europe/Paris' : 'Europe/London',
    country: french ? 'FR' : 'GB',
    address: [names.location.streetAddress(), `${names.location.zipCode()} ${names.location.city()}`],
    contacts: contactsOf(chance, kind, person, french),
    temper: chance.weighted(TEMPERS),
    usual: size,
    yearly: kind === 'consumer' ? chance.whole(1, 3) : chance.whole(1, 7),
    reachable: 0.35 + chance.whole(0, 40) / 100,
  };
}

function contactsOf(chance: Chance, kind: DemoDebtor['kind'], person: string, french: boolean): DemoDebtor['contacts'] {
  // kept for fiction by the regulators: 01 99 00 … and 06 39 98 … in France, 01632 960 … in the United Kingdom
  const phone = (): string =>
    french ? `+33${chance.pick(['19900', '63998'])}${chance.whole(1000, 9999)}` : `+441632960${chance.whole(100, 999)}`;
  const mailbox = (name: string): string =>
    `${name
      .normalize('NFD')
      .replace(/[^a-zA-Z ]/g, '')
      .trim()
      .toLowerCase()
      .replace(/ +/g, '.')}.${chance.whole(10, 99)}@clients.example`;
  const first = {
    name: person,
    role: kind === 'consumer' ? 'self' : 'accountsPayable',
    phone: chance.happens(0.94) ? phone() : null,
    email: chance.happens(0.9) ? mailbox(person) : null,
  };
  if (kind === 'consumer' || chance.happens(0.55)) return [first];
  const second = (french ? chance.fr : chance.en).person.fullName();
  return [
    first,
    { name: second, role: chance.pick(['management', 'purchasing']), phone: phone(), email: mailbox(second) },
  ];
}

/** Nine digits that pass the SIREN's check sum (Luhn). */
function luhnNumber(chance: Chance): string {
  const digits = Array.from({ length: 8 }, (_, place) => (place === 0 ? chance.whole(3, 9) : chance.whole(0, 9)));
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.join('') + String((10 - (sum % 10)) % 10);
}
