import type { Role } from '@relance/platform/server';

/** The password of every demo person; a real installation makes its own people with `relance user add`. */
export const DEMO_PASSWORD = 'relance-demo';

export interface DemoPerson {
  login: string;
  name: string;
  role: Role;
  team: string | null;
  language: 'fr' | 'en';
  /** Spoken beside that of the screens. */
  languages?: readonly string[];
  skills?: readonly string[];
}

export const DEMO_TEAMS = ['Équipe Nord', 'Équipe Sud'] as const;

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { login: 'lea', name: 'Léa Fontaine', role: 'agent', team: 'Équipe Nord', language: 'fr', languages: ['en'] },
  {
    login: 'hugo',
    name: 'Hugo Marchand',
    role: 'agent',
    team: 'Équipe Nord',
    language: 'fr',
    skills: ['publicBuyers'],
  },
  { login: 'ines', name: 'Inès Belkacem', role: 'agent', team: 'Équipe Nord', language: 'fr' },
  { login: 'nora', name: 'Nora Lambert', role: 'lead', team: 'Équipe Nord', language: 'fr' },
  { login: 'tom', name: 'Tom Harrison', role: 'agent', team: 'Équipe Sud', language: 'en', languages: ['fr'] },
  { login: 'jade', name: 'Jade Moreau', role: 'agent', team: 'Équipe Sud', language: 'fr', skills: ['consumers'] },
  { login: 'paul', name: 'Paul Garnier', role: 'agent', team: 'Équipe Sud', language: 'fr' },
  { login: 'sami', name: 'Sami Haddad', role: 'lead', team: 'Équipe Sud', language: 'fr' },
  { login: 'claire', name: 'Claire Dubreuil', role: 'legal', team: null, language: 'fr' },
  { login: 'admin', name: 'Alix Roussel', role: 'admin', team: null, language: 'fr' },
  { login: 'omar', name: 'Omar Benali', role: 'admin', team: null, language: 'fr' },
];
