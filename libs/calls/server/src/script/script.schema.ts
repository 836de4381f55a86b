/** Scripts: what is said on a call, as data that people write, a second person approves, and calls follow. */
export const scriptSchema = /* GraphQL */ `
  type ScriptText {
    fr: String!
    en: String!
  }
  "A script, over all its versions."
  type Script {
    id: ID!
    key: String!
    "firstReminder, brokenPromise, disputeFollowUp, formalNotice, consumer, publicBuyer, thirdParty, voicemail"
    situation: String!
    title: ScriptText!
    "The newest first."
    versions: [ScriptVersion!]!
    published: ScriptVersion
    "Only for calls about what is owed to this creditor, before the general script of the situation; null: for all."
    creditorId: ID
  }
  type ScriptVersion {
    id: ID!
    scriptId: ID!
    version: Int!
    "draft, submitted, published, retired"
    status: String!
    "ScriptDefinition of the domain."
    definition: JSON!
    "What it changes, in its author's words; why it was sent back."
    note: String!
    "Counts the saves of a draft: what a save names as seen."
    revision: Int!
    "Null: it came with the product."
    writtenByName: String
    submittedByName: String
    approvedByName: String
    createdAt: Instant!
    publishedAt: Instant
    problems: [ScriptProblem!]!
    "Calls in the viewer's reach that followed it."
    runs: Int!
    "What the viewer may do with it now: edit, discard, submit, sendBack, approve."
    may: [String!]!
  }
  type ScriptProblem {
    code: String!
    "The node it is about; null: the whole script."
    nodeId: String
    "error: cannot be submitted; warning: a person should look."
    severity: String!
    message: String!
  }
  type ScriptVariable {
    name: String!
    label: ScriptText!
    example: ScriptText!
    "Spoken when the case has none."
    fallback: ScriptText!
    showsAmount: Boolean!
  }
  type ScriptPreview {
    "ScriptFacts of the domain."
    facts: JSON!
    "{name: {fr, en}}, ready to be spoken."
    variables: JSON!
    problems: [ScriptProblem!]!
  }
  union ScriptPreviewResult = ScriptPreview | InputProblem | NotAllowed
  union ScriptVersionResult = ScriptVersion | ScriptUnsound | InputProblem | NotAllowed | NotPossible
  "Returned when the linter finds an error: it cannot be submitted, nor approved."
  type ScriptUnsound implements UserError {
    code: String!
    message: String!
    problems: [ScriptProblem!]!
  }

  "What to say on this call: the published script of its situation, with the values of the case."
  type CallScript {
    versionId: ID!
    version: Int!
    key: String!
    title: ScriptText!
    "ScriptDefinition of the domain."
    definition: JSON!
    "ScriptFacts of the domain, as they are now."
    facts: JSON!
    "{name: {fr, en}}, already formatted; a variable that is not there has its fallback."
    variables: JSON!
    "Why this script: brokenPromise, formalNotice…"
    situation: String!
  }
  "The way that a call took: the server follows it again on that version, which may be retired meanwhile."
  input ScriptPathInput {
    versionId: ID!
    "ScriptMove[] of the domain."
    moves: JSON!
  }
  type ScriptPathStep {
    at: Instant!
    nodeId: ID!
    kind: String!
    "In the reader's language, as it was spoken."
    text: String!
    "How it went on, in words; null: it was only said."
    choice: String
    skippedReason: String
    "caller, creditor or purpose: what was disclosed here; identity: the check was passed."
    disclosed: String
  }
  extend type CallAttempt {
    "Empty: no script was followed."
    scriptPath: [ScriptPathStep!]!
    scriptTitle: ScriptText
    scriptVersion: Int
  }
  extend input CallInput {
    "Needed for a promise on a call that was dialled: identity and disclosures are proven by it (InputProblem script-disclosures)."
    script: ScriptPathInput
  }

  extend type Query {
    "Leads and admins."
    scripts: [Script!]!
    scriptVersion(id: ID!): ScriptVersion
    "Variables that a text may use."
    scriptVariables: [ScriptVariable!]!
    "How a (draft) definition reads on a real case: facts and variables as they stand."
    scriptPreview(definition: JSON!, caseId: ID!): ScriptPreviewResult!
    "The script in force for another turn of this call: thirdParty, voicemail; null: the case is not in reach, or there is none."
    callScript(caseId: ID!, situation: String!): CallScript
    "The linter, on a definition that is not saved."
    lintScript(definition: JSON!): [ScriptProblem!]!
  }
  extend type Mutation {
    "A draft: the next version of a script (scriptId), a copy of a version (fromVersionId), or a new script (key, situation, creditorId). Leads write, admins as well."
    draftScript(scriptId: ID, fromVersionId: ID, key: String, situation: String, creditorId: ID): ScriptVersionResult!
    "A revision that is no longer the last one: NotPossible script-changed, which names both."
    saveScriptDraft(versionId: ID!, revision: Int!, definition: JSON!, note: String!): ScriptVersionResult!
    discardScriptDraft(versionId: ID!): DoneResult!
    submitScript(versionId: ID!, revision: Int!): ScriptVersionResult!
    "By a second person: neither who wrote it nor who submitted it. It is in force at once; calls that run keep theirs."
    approveScript(versionId: ID!): ScriptVersionResult!
    sendBackScript(versionId: ID!, reason: String!): ScriptVersionResult!
  }
`;
