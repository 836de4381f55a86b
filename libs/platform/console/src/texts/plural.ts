const rules = new Map<string, Intl.PluralRules>();

/** The key of the form that the language uses for that count: `x` and 1 give `x.one`. */
export function pluralKey(key: string, count: number, language: string): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  const form = rule.select(count);
  return `${key}.${form === 'one' ? 'one' : 'other'}`;
}
