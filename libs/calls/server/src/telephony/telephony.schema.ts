/** Calls that come in, and how telephone systems are let in. */
export const telephonySchema = /* GraphQL */ `
  "A case of the actor's reach whose debtor has the number that rings."
  type CallerMatch {
    caseId: ID!
    caseNumber: String!
    debtorName: String!
    creditorName: String!
  }
  type IncomingCall {
    id: ID!
    "ringing, or connected: answered at the telephone, and no case is open for it yet."
    state: String!
    since: Instant!
    "Null: withheld."
    phone: PhoneNumber
    matches: [CallerMatch!]!
    "There are more than are listed."
    more: Boolean!
  }
  type TelephonyKey {
    id: ID!
    name: String!
    "Null: by the operator's command."
    createdByName: String
    createdAt: Instant!
    revokedAt: Instant
    usedAt: Instant
  }
  "The secret is shown this once."
  type TelephonyKeyMade {
    id: ID!
    name: String!
    secret: String!
  }
  type TelephonyLine {
    personId: ID!
    name: String!
    login: String!
    teamName: String
    extension: String
  }
  type TelephonyEvent {
    id: ID!
    receivedAt: Instant!
    keyName: String
    type: String
    callRef: String
    "Told before: it had its effect then."
    duplicate: Boolean!
    "tooMany, tooLarge, unknownKey, badSignature, old, malformed, replayed; null: accepted."
    refusal: String
    "unknownUser: nobody has that log-in or extension."
    remark: String
    address: String
  }
  type TelephonyEventPage {
    rows: [TelephonyEvent!]!
    nextCursor: String
  }
  union TelephonyKeyResult = TelephonyKeyMade | InputProblem | NotAllowed

  extend type Query {
    "What comes in at the actor's line now and is no call of the cockpit yet."
    incomingCalls: [IncomingCall!]!
    "Admins."
    telephonyKeys: [TelephonyKey!]!
    "Admins: everybody who can have an extension."
    telephonyLines: [TelephonyLine!]!
    "Admins: what was received last, and why it was refused."
    telephonyEvents(first: Int = 50, after: String): TelephonyEventPage!
  }
  extend type Mutation {
    addTelephonyKey(name: String!): TelephonyKeyResult!
    revokeTelephonyKey(id: ID!): DoneResult!
    "extension null: none."
    setExtension(personId: ID!, extension: String): DoneResult!
  }
`;
