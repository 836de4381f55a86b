import type { AnyStateMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { lintScript } from '../lint/lint-script';
import { missingAt } from '../reveals';
import { OBJECTIONS, SCRIPT_SITUATIONS, type ScriptDefinition, type ScriptFacts, type SpokenNode } from '../script';
import { type ScriptContext, type ScriptEvent, scriptMachine } from '../script-machine';
import { QUIET } from '../testing/small-script';
import { fillText, placeholdersOf, SCRIPT_VARIABLES, type VariableValues } from '../variables';
import { nodesOf } from '../ways';
import { SHIPPED_SCRIPTS } from './shipped-scripts';

const NAMED = SHIPPED_SCRIPTS.map((script) => [script.key, script] as const);
/** Every branch is taken, every offer made, under one of these. */
const CASES: readonly ScriptFacts[] = [
  { ...QUIET, promiseOpen: true },
  {
    ...QUIET,
    ...{ maxInstalments: 3, maxDiscountPercent: 2, paymentArrived: true, brokenPromises: 2, callAttempts: 3 },
    ...{ formalNoticeSent: true, daysPastDue: 0 },
  },
];
const EXAMPLES: VariableValues = Object.fromEntries(SCRIPT_VARIABLES.map(({ name, example }) => [name, example]));

/** What can be done at a node; one objection at a time, for those within others are walked elsewhere. */
function movesAt(node: SpokenNode, { raisedAt }: ScriptContext): ScriptEvent[] {
  const choices = 'choices' in node ? node.choices.map((_, index): ScriptEvent => ({ type: 'choice', index })) : [];
  const answers = (['confirmed', 'thirdParty', 'refused'] as const).map((answer): ScriptEvent => ({
    type: 'verify',
    answer,
  }));
  const objections = raisedAt.length === 0 ? OBJECTIONS : [];
  return [
    { type: 'next' },
    { type: 'skip', reason: 'x' },
    ...(node.kind === 'verify' ? answers : []),
    ...choices,
    ...objections.map((objection): ScriptEvent => ({ type: 'objection', objection })),
    { type: 'end' },
  ];
}

/** The nodes of each shortest way to each node and standing there is. */
function shortestWays(script: ScriptDefinition, facts: ScriptFacts) {
  const nodes = nodesOf(script);
  const paths = getShortestPaths(scriptMachine(script) as unknown as AnyStateMachine, {
    input: { facts, towards: null },
    events: (state) => movesAt(nodes.get(String(state.value)) as SpokenNode, state.context as ScriptContext),
    serializeState: ({ value, context }) => {
      const { identityChecked, thirdParty, said, raisedAt, closed } = context as ScriptContext;
      return JSON.stringify([value, identityChecked, thirdParty, said, raisedAt.length > 0, closed]);
    },
  });
  return paths.map(({ steps, state }) =>
    [...steps.map((step) => step.state), state]
      .filter(({ value }) => value !== '@before')
      .map(({ value, context }) => ({
        node: nodes.get(String(value)) as SpokenNode,
        context: context as ScriptContext,
      })),
  );
}

jest.setTimeout(60_000);

describe('the scripts that come with the product', () => {
  it('are one for each situation', () => {
    expect(SHIPPED_SCRIPTS.map(({ situation }) => situation).sort()).toEqual([...SCRIPT_SITUATIONS].sort());
  });

  it.each(NAMED)('%s has nothing to complain of', (_, script) => {
    expect(lintScript(script).map(({ code, nodeId, message }) => `${code} ${nodeId}: ${message.fr}`)).toEqual([]);
  });

  it.each(NAMED)(
    '%s is walked on every shortest way: all is reached, filled in both languages, nothing too early',
    (_, script) => {
      const reached = new Set<string>();
      for (const facts of CASES) {
        for (const way of shortestWays(script, facts)) {
          for (const { node, context } of way) {
            reached.add(node.id);
            expect(missingAt(node, context)).toEqual([]);
          }
          const spoken = way.map(({ node }) => node.text);
          for (const values of [EXAMPLES, {}]) {
            for (const language of ['fr', 'en'] as const) {
              const text = spoken.map((each) => fillText(each, values, language)).join(' ');
              expect(text).not.toMatch(/[{}]|undefined|null|\s\s/);
            }
          }
        }
      }
      const spoken = script.nodes.filter(({ kind }) => kind !== 'branch').map(({ id }) => id);
      expect(spoken.filter((id) => !reached.has(id))).toEqual([]);
    },
  );

  it.each(NAMED)('%s is typographically right in French, and has its apostrophes', (_, script) => {
    const texts = script.nodes.flatMap((node) =>
      node.kind === 'branch'
        ? []
        : [
            node.text,
            ...(node.hint ? [node.hint] : []),
            ...('choices' in node ? node.choices.map(({ label }) => label) : []),
          ],
    );
    for (const { fr, en } of texts) {
      expect(fr).not.toMatch(/'| [;:!?»]|« |[^\s\u202f\u00a0][;!?]/);
      expect(en).not.toMatch(/'/);
    }
  });

  it('name the debt to nobody on a voicemail or before a third person', () => {
    const quiet = SHIPPED_SCRIPTS.filter(({ situation }) => situation === 'voicemail' || situation === 'thirdParty');
    const names = quiet.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.kind === 'branch' ? [] : placeholdersOf(node.text.fr))),
    );
    expect(new Set(names)).toEqual(new Set(['agentName', 'contactName', 'callbackPhone']));
  });
});
