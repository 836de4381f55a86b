export const identitySchema = /* GraphQL */ `
  enum Role {
    agent
    lead
    legal
    admin
  }
  type Team {
    id: ID!
    name: String!
    people: [Person!]!
  }
  type Person {
    id: ID!
    login: String!
    name: String!
    role: Role!
    teamId: ID
    teamName: String
    language: String!
    "Spoken on calls, ISO 639-1; that of the screens counts in any case."
    languages: [String!]!
    "Free keys: publicBuyers, consumers, keyAccounts…"
    skills: [String!]!
    disabled: Boolean!
  }
  "Returned when login and password do not fit; the same for an unknown login, after the same time."
  type LoginRefused implements UserError {
    code: String!
    message: String!
  }
  "Returned when there were too many tries for this account or from this address."
  type LoginThrottled implements UserError {
    code: String!
    message: String!
    retryAt: Instant!
  }
  type LoggedIn {
    me: Person!
  }
  union LoginResult = LoggedIn | LoginRefused | LoginThrottled
  union PersonResult = Person | InputProblem | NotAllowed
  union TeamResult = Team | InputProblem | NotAllowed

  input PersonInput {
    login: String!
    name: String!
    role: Role!
    teamId: ID
    language: String!
    "Absent: as before, or none."
    languages: [String!]
    skills: [String!]
    "Set or change the password; at least 8 characters."
    password: String
  }
  type AuditEntry {
    id: ID!
    at: Instant!
    actorName: String
    actorRole: String!
    action: String!
    "Number and debtor of the case, when it is about one."
    caseId: ID
    caseNumber: String
    debtorName: String
    subject: String
    detail: JSON!
  }
  type AuditPage {
    rows: [AuditEntry!]!
    nextCursor: String
  }
  input AuditFilter {
    action: String
    personId: ID
    caseId: ID
    from: BusinessDate
    to: BusinessDate
  }

  extend type Query {
    "The person logged in, null when nobody is."
    me: Person
    "Teams with their people: all for an admin, one's own otherwise."
    teams: [Team!]!
    "Everyone, those without a team too. Admins only."
    people: [Person!]!
    "Admins only; newest first. first: at most 100."
    auditTrail(filter: AuditFilter, first: Int = 50, after: String): AuditPage!
  }
  type Mutation {
    login(login: String!, password: String!): LoginResult!
    logout: Done!
    setLanguage(language: String!): Person!
    changePassword(current: String!, next: String!): DoneResult!
    addTeam(name: String!): TeamResult!
    renameTeam(id: ID!, name: String!): TeamResult!
    addPerson(input: PersonInput!): PersonResult!
    changePerson(id: ID!, input: PersonInput!): PersonResult!
    "Ends every session of the person at once."
    disablePerson(id: ID!): PersonResult!
    enablePerson(id: ID!): PersonResult!
  }
`;
