import { type Command, commandsFor } from './commands';

const command = (label: string, group = 'Aller à'): Command => ({ label, group, run: () => undefined });
const ALL = [command('Écran sombre', 'Apparence'), command('Ma journée'), command('Écrire la note', 'Ici')];
const found = (typed: string) => commandsFor(ALL, typed).map(({ label }) => label);

describe('the commands that typed words mean', () => {
  it('are all of them before anything is typed', () => {
    expect(found('  ')).toHaveLength(3);
  });

  it('are found by the beginnings of their words, whatever the accents and the case', () => {
    expect(found('ecr')).toEqual(['Écran sombre', 'Écrire la note']);
    expect(found('NOTE ÉCR')).toEqual(['Écrire la note']);
    expect(found('cran')).toEqual([]);
  });

  it('are found by what they belong to, after those that say it themselves', () => {
    expect(found('a')).toEqual(['Écran sombre', 'Ma journée']);
    expect(commandsFor([command('Thème', 'Apparence'), command('Apparences')], 'app').map((c) => c.label)).toEqual([
      'Apparences',
      'Thème',
    ]);
  });
});
