import type { StrategyStep } from '../strategy';
import type { StrategyText, Vocabulary } from '../vocabulary';
import { problem, type StrategyProblem } from './problem';
import { isConditional, type LintSubject, meetsConsumers } from './subject';

/** Templates and scripts: are they there, for that channel, in every language asked for, and fit for whom they reach. */
export function textRules(subject: LintSubject): StrategyProblem[] {
  const { vocabulary } = subject;
  if (!vocabulary) return [];
  return subject.strategy.steps.flatMap((step) => {
    if (step.template === null) return [];
    const text = vocabulary.texts.find(({ key }) => key === step.template);
    if (!text) return [problem('unknownText', step, { text: step.template })];
    if (!text.channels.includes(step.channel)) {
      return [problem('textForOtherChannel', step, { text: text.key, channels: text.channels.join(', ') })];
    }
    return [...languages(step, text, vocabulary), ...fees(step, text, subject)];
  });
}

function languages(step: StrategyStep, text: StrategyText, vocabulary: Vocabulary): StrategyProblem[] {
  const only = isConditional(step) ? step.when?.languages : undefined;
  const missing = vocabulary.languages.filter(
    (language) => (!only || only.includes(language)) && !text.languages.includes(language),
  );
  return missing.length > 0
    ? [problem('languageMissing', step, { text: text.key, languages: missing.join(', ') })]
    : [];
}

function fees(step: StrategyStep, text: StrategyText, subject: LintSubject): StrategyProblem[] {
  const consumers = meetsConsumers(step, subject);
  if (!text.namesFeesTo.includes('consumer') || consumers === 'no') return [];
  return [problem('feesToConsumers', step, { text: text.key }, consumers === 'yes' ? 'error' : 'warning')];
}
