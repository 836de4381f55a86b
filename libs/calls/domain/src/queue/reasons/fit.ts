import type { DebtorProfile } from '@relance/dunning/domain';
import type { RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import type { RankCode, RankWeights } from '../rank-weights';
import { pointsFor } from './share';

/** What a kind of debtor asks of whoever calls it, where somebody of the team has that skill. */
const SKILL_OF_KIND: Readonly<Partial<Record<DebtorProfile['kind'], string>>> = {
  public: 'publicBuyers',
  consumer: 'consumers',
};

/** What a debtor asks of whoever calls: its language, and the skills its kind and its segment name. */
export function needsOf(profile: DebtorProfile | null): { language: string | null; skills: string[] } {
  if (!profile) return { language: null, skills: [] };
  const skills = [SKILL_OF_KIND[profile.kind], profile.segment].filter((skill) => typeof skill === 'string');
  return { language: profile.language, skills };
}

/** The agent speaks the debtor's language, and has a skill that the debtor asks for. */
export function fitReasons({ context, agent }: RankFacts, weights: RankWeights): RankReason[] {
  if (!agent) return [];
  const { language, skills } = needsOf(context.profile);
  const reasons: RankReason[] = [];
  const add = (code: RankCode, params: RankReason['params']) => {
    const points = pointsFor(weights[code], 1);
    if (points > 0) reasons.push({ code, params, points });
  };
  if (language !== null && agent.languages.includes(language)) add('speaksLanguage', { language });
  const skill = skills.find((needed) => agent.skills.includes(needed));
  if (skill) add('hasSkill', { skill });
  return reasons;
}
