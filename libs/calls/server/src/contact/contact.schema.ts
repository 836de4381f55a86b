export const contactSchema = /* GraphQL */ `
  "A version of a contact policy: it never changes, but that it ends."
  type ContactPolicyVersion {
    id: ID!
    key: String!
    version: Int!
    name: String!
    "Windows, limits, waits, consent: ContactPolicy of the domain."
    definition: JSON!
    "Whom it is for; what is null is any. Of those that fit, the narrowest holds: creditor, then kind, then country."
    creditorId: ID
    creditorName: String
    debtorKind: DebtorKind
    country: String
    note: String!
    byName: String
    inForceSince: Instant!
    endedAt: Instant
    endedByName: String
  }
  input ContactPolicyInput {
    "Of an existing policy: a new version of it."
    key: String!
    name: String!
    creditorId: ID
    debtorKind: DebtorKind
    country: String
    definition: JSON!
    "What it changes, in the words of who puts it in force."
    note: String!
    "The version that was seen in force; null: a new policy."
    expectedVersion: Int
  }
  "Returned when somebody else put another version in force meanwhile, or another policy has that scope."
  type PolicyConflict implements UserError {
    code: String!
    message: String!
  }
  union ContactPolicyResult = ContactPolicyVersion | InputProblem | NotAllowed | PolicyConflict
  type RuleTried {
    rule: String!
    message: String!
    passes: Boolean!
    "Of a limit."
    used: Int
    count: Int
  }
  "What the policy in force says of a case at an instant: each rule, the answer, and from when."
  type ContactSimulation {
    policyKey: String!
    policyVersion: Int!
    debtorName: String!
    zones: [String!]!
    country: String!
    allowed: Boolean!
    nextAllowed: Instant
    rules: [RuleTried!]!
  }
  "A lead's reason to call against the policy."
  type ContactOverride {
    id: ID!
    at: Instant!
    byName: String
    rule: String!
    reason: String!
    caseId: ID!
    caseNumber: String!
    debtorName: String!
  }
  extend type Query {
    "All versions, those in force first, then the newest first. Leads and admins."
    contactPolicies: [ContactPolicyVersion!]!
    "Null: no such case in reach. Leads and admins."
    contactSimulation(caseId: ID!, at: Instant!, channel: String!, contactId: ID): ContactSimulation
    "The last times when somebody called against the policy, the newest first. Leads and admins."
    contactOverrides(first: Int = 20): [ContactOverride!]!
  }
  extend type Mutation {
    "Admins. From then on the version of before has ended."
    putContactPolicyInForce(policy: ContactPolicyInput!): ContactPolicyResult!
    "Admins: cases it was for follow the next narrowest policy from then on."
    endContactPolicy(id: ID!, note: String!): ContactPolicyResult!
  }
`;
