import { CASE_STATES, type CaseState } from '../case-state';
import { caseMachine } from '../case.machine';

interface StateConfig {
  on: Record<string, { guard?: string; actions: string }>;
  always: { guard: string; target: string }[];
  entry?: { params: { reason: string } };
}

function configOf(state: CaseState): StateConfig {
  return caseMachine.config.states![state] as unknown as StateConfig;
}

/** The facts that the machine takes in a state. */
export function factsTakenIn(state: CaseState): string[] {
  return Object.keys(configOf(state).on);
}

/** The machine as Mermaid draws it, and as a table of the facts that each state takes. */
export function machineDiagram(): string {
  return `${chart()}\n\n${table()}\n`;
}

function chart(): string {
  const targets = new Set(
    CASE_STATES.flatMap((state) => configOf(state).always.map(({ guard, target }) => `${guard} ${target}`)),
  );
  const lines = [
    'stateDiagram-v2',
    '  state "where the facts say" as facts',
    `  [*] --> ${String(caseMachine.config.initial)}: CaseOpened`,
    ...CASE_STATES.map((state) => `  ${state} --> facts: ${factsTakenIn(state).length} facts`),
    ...[...targets].sort().map((pair) => {
      const [guard, target] = pair.split(' ');
      return `  facts --> ${target}: [${guard}]${withdraws(target as CaseState)}`;
    }),
  ];
  return ['```mermaid', ...lines, '```'].join('\n');
}

function withdraws(state: CaseState): string {
  return configOf(state).entry ? ' / cancelPendingDocuments' : '';
}

function table(): string {
  const facts = [...new Set(CASE_STATES.flatMap(factsTakenIn))];
  const rows = facts.map((fact) => {
    const cells = CASE_STATES.map((state) => {
      const taken = configOf(state).on[fact];
      return taken ? (taken.guard ? '?' : '●') : '';
    });
    const guard = CASE_STATES.map((state) => configOf(state).on[fact]?.guard).find(Boolean);
    return [`\`${fact}\``, ...cells, guard ? `\`${guard}\`` : ''];
  });
  const head = ['fact', ...CASE_STATES, 'taken when'];
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [
    '● taken, ? taken when the guard holds, empty: refused.',
    '',
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}
