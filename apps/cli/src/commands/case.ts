import { caseAsOf, caseIdOf, CaseRanking, StrategyStore } from '@relance/dunning/server';
import type { SentenceLanguage } from '@relance/dunning/domain';
import { InputError, type Instant } from '@relance/kernel';
import { Clock, Database, SYSTEM, type Tx } from '@relance/platform/server';
import { withApplication } from '../application';
import type { CliCommand } from '../command';
import { readInstant } from '../instant';
import { caseInWords } from './case-in-words';
import { caseView, type Heading } from './case-view';

/** `relance case KEY [--as-of INSTANT] [--explain]`: a case now or at any past instant, rebuilt from its log. */
export const caseCommand: CliCommand = {
  declare: (command) => {
    command
      .argument('<key>', 'C-000123, or an account number')
      .option('--as-of <instant>', 'as it stood then, ISO 8601 with offset')
      .option('--explain', 'why it is in the queue or not, when it appears, what comes next, its path')
      .option('--language <language>', 'of the sentences: en or fr', 'en');
  },
  async run(input) {
    const [key = ''] = input.arguments;
    const options = input.options as { asOf?: string; explain?: boolean; language?: string };
    const asOf = options.asOf === undefined ? null : readInstant(options.asOf, 'asOf');
    const language = readLanguage(options.language ?? 'en');
    return withApplication(input, (application) =>
      application.get(Database).transaction(SYSTEM, async (tx) => {
        const id = await caseIdOf(tx, key);
        if (!id) throw new InputError('unknown-case', `There is no case ${key}, or more than one.`, { field: 'key' });
        const at = asOf ?? (await presentOf(tx, id, application.get(Clock).now()));
        const seen = await caseAsOf(tx, application.get(StrategyStore), application.get(CaseRanking), id, at, language);
        if (!seen) throw new InputError('no-case-then', `Case ${key} did not exist then.`, { field: 'asOf' });
        const document = caseView(await headingOf(tx, id), seen, {
          asOf,
          language,
          explained: options.explain === true,
        });
        return { document, text: caseInWords(document) };
      }),
    );
  },
};

function readLanguage(text: string): SentenceLanguage {
  if (text === 'fr' || text === 'en') return text;
  throw new InputError('unknown-language', `Not a language of the sentences: ${text} (en or fr).`, {
    field: 'language',
  });
}

/** Now, and never before the last fact: the log is read whole. */
async function presentOf(tx: Tx, id: string, now: Date): Promise<Instant> {
  const [last] = await tx.query<{ at: Instant }>(`select max(at) as at from case_event where case_id = $1`, [id]);
  const present = now.toISOString();
  return last && last.at > present ? last.at : present;
}

async function headingOf(tx: Tx, id: string): Promise<Heading> {
  const [row] = await tx.query<Heading>(
    `select 'C-' || lpad(c.case_number::text, 6, '0') as number, a.number as account, d.name as debtor, k.name as creditor,
       p.login as agent
     from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
     join creditor k on k.id = a.creditor_id left join person p on p.id = c.agent_id where c.id = $1`,
    [id],
  );
  return row!;
}
