/** What admins set for calls: effects of outcomes, authority, words in notes. */
export const callRulesSchema = /* GraphQL */ `
  "signal × party reached × result, and what follows: the matrix, with the days in force."
  type OutcomeRow {
    kind: String!
    signals: [String!]!
    parties: [String!]!
    countsAsAttempt: Boolean!
    countsAsConversation: Boolean!
    "retry, trace, snooze, promise, pause, leaveItems, advance, stop, stopPhone or legal"
    dunning: String!
    hold: String
    owner: String
    "The setting that says how long; null: nothing to set."
    setting: String
    days: Int
  }
  "A version of rules that admins saved."
  type CallRuleVersion {
    version: Int!
    definition: JSON!
    note: String!
    savedByName: String!
    savedAt: Instant!
  }
  type OutcomeMatrix {
    "0: as shipped."
    version: Int!
    rows: [OutcomeRow!]!
    settings: OutcomeSettings!
    history: [CallRuleVersion!]!
  }
  "Days; null: until a person ends it. Times are the debtor's, HH:MM."
  type OutcomeSettings {
    promiseGraceDays: Int!
    claimPauseDays: Int!
    retryWorkingDays: Int!
    retryMorning: String!
    retryAfternoon: String!
    hardshipDays: Int
    insolvencyDays: Int
    deceasedDays: Int
    doNotCallDays: Int
  }
  input OutcomeSettingsInput {
    promiseGraceDays: Int!
    claimPauseDays: Int!
    retryWorkingDays: Int!
    retryMorning: String!
    retryAfternoon: String!
    hardshipDays: Int
    insolvencyDays: Int
    deceasedDays: Int
    doNotCallDays: Int
  }
  "Who may offer what without asking: for everybody of a role or one person, for one creditor or all."
  type AuthorityRule {
    personId: ID
    personName: String
    role: String!
    creditorId: ID
    creditorName: String
    maxDelayDays: Int!
    maxInstalments: Int!
    maxDiscountPercent: Int!
    "Only where no more than that is overdue."
    upTo: Money
  }
  input AuthorityRuleInput {
    personId: ID
    role: String!
    creditorId: ID
    maxDelayDays: Int!
    maxInstalments: Int!
    maxDiscountPercent: Int!
    upTo: MoneyInput
  }
  type Authority {
    version: Int!
    rules: [AuthorityRule!]!
    history: [CallRuleVersion!]!
  }
  "A word that should not stand in a file which a debtor may ask to see. A star at its end: any ending."
  type NoteWord {
    language: String!
    word: String!
    "insult, judgement, health, origin, belief, threat or privateLife"
    why: String!
  }
  input NoteWordInput {
    language: String!
    word: String!
    why: String!
  }
  type NoteWords {
    version: Int!
    words: [NoteWord!]!
    history: [CallRuleVersion!]!
  }

  extend type Query {
    "Leads and admins."
    outcomeMatrix: OutcomeMatrix
    "Leads and admins."
    offerAuthority: Authority
    "Everybody who writes notes; the history only for leads and admins."
    noteWords: NoteWords!
  }
  extend type Mutation {
    "Admins. note: what changes and why."
    saveOutcomeSettings(settings: OutcomeSettingsInput!, expectedVersion: Int!, note: String!): DoneResult!
    saveOfferAuthority(rules: [AuthorityRuleInput!]!, expectedVersion: Int!, note: String!): DoneResult!
    saveNoteWords(words: [NoteWordInput!]!, expectedVersion: Int!, note: String!): DoneResult!
  }
`;
