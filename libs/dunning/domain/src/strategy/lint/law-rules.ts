import type { StrategyStep } from '../strategy';
import { problem, type StrategyProblem } from './problem';
import {
  fastestContacts,
  isNotice,
  type LintSubject,
  meetsConsumers,
  noticePeriodOf,
  pathOf,
  timetable,
} from './subject';

/** RULES 5.1: usual 8 to 15 days, up to 30. */
const SHORTEST_NOTICE_DAYS = 8;
const LONGEST_NOTICE_DAYS = 30;
/** RULES 4.1, from the due date: 2 years against a consumer, 5 otherwise. */
const CONSUMER_LIMIT_DAYS = 730;
const BUSINESS_LIMIT_DAYS = 1826;
const CONTACTS_A_WEEK = 3;
const SUNDAY = 7;
const SATURDAY = 6;

/** What the law and the contact policy ask of a path (RULES 4.1, 5.1, 5.3). */
export function lawRules(subject: LintSubject): StrategyProblem[] {
  const path = pathOf(subject.strategy);
  return [
    ...path.flatMap((step, i) => (step.channel === 'referral' ? noticeBefore(step, path.slice(0, i), subject) : [])),
    ...path.filter(isNotice).flatMap((step) => provable(step, subject)),
    ...noticePeriod(subject),
    ...contacts(subject),
    ...subject.strategy.steps.flatMap(hours),
    ...limitation(subject),
  ];
}

function noticeBefore(
  referral: StrategyStep,
  before: readonly StrategyStep[],
  { strategy }: LintSubject,
): StrategyProblem[] {
  const notices = before.filter(isNotice);
  if (notices.length === 0) return [problem('noticeMissing', referral)];
  const sure = notices.filter((notice) => notice.mandatory);
  if (sure.length === 0) return [problem('noticeNotMandatory', notices[0]!, { referral: referral.key })];
  const notice = sure.at(-1)!;
  const gap = referral.offsetDays - notice.offsetDays;
  const period = noticePeriodOf(strategy);
  return gap < period ? [problem('referralTooSoon', referral, { gap, notice: notice.key, period })] : [];
}

/** RULES 5.1: proof is the issue. Against a firm other ways are customary; a text message says too little for either. */
function provable(step: StrategyStep, subject: LintSubject): StrategyProblem[] {
  if (step.channel === 'registeredLetter') return [];
  const consumers = meetsConsumers(step, subject);
  if (consumers === 'yes' || step.channel === 'sms') return [problem('noticeNotProvable', step)];
  return consumers === 'maybe' ? [problem('noticeNotProvable', step, {}, 'warning')] : [];
}

function noticePeriod({ strategy }: LintSubject): StrategyProblem[] {
  const notice = pathOf(strategy).find(isNotice);
  if (!notice) return [];
  const days = noticePeriodOf(strategy);
  if (days < SHORTEST_NOTICE_DAYS) return [problem('noticePeriodShort', notice, { days })];
  return days > LONGEST_NOTICE_DAYS ? [problem('noticePeriodLong', notice, { days })] : [];
}

function contacts(subject: LintSubject): StrategyProblem[] {
  const found = new Map<string, StrategyProblem>();
  for (const days of fastestContacts(subject)) {
    days.forEach(({ step, day }, i) => {
      if (found.has(step.key)) return;
      const before = days[i - 1];
      const fourth = days[i - CONTACTS_A_WEEK];
      if (before?.day === day) found.set(step.key, problem('contactsSameDay', step, { before: before.step.key }));
      else if (fourth && day - fourth.day < 7) {
        found.set(step.key, problem('contactsTooMany', step, { days: day - fourth.day + 1 }));
      }
    });
  }
  return [...found.values()];
}

function hours(step: StrategyStep): StrategyProblem[] {
  if (step.channel !== 'call' && step.channel !== 'visit') return [];
  const { window } = step;
  const found: StrategyProblem[] = [];
  if (window?.days.includes(SUNDAY)) found.push(problem('callOnSunday', step));
  else if (!step.shiftToWorkingDay) found.push(problem('callOnDayOff', step));
  if (!window) return found;
  const early = window.days.includes(SATURDAY) ? '09:00' : '08:00';
  const late = window.days.includes(SATURDAY) ? '18:00' : '20:00';
  if (window.from < early || window.to > late) found.push(problem('callOutsideHours', step));
  return found;
}

function limitation(subject: LintSubject): StrategyProblem[] {
  return timetable(subject.strategy).flatMap(({ step, day }) => {
    if (step.channel !== 'referral') return [];
    const consumers = meetsConsumers(step, subject);
    if (day > BUSINESS_LIMIT_DAYS) return [problem('referralTooLate', step, { day, years: 5 })];
    if (day <= CONSUMER_LIMIT_DAYS || consumers === 'no') return [];
    return [problem('referralTooLate', step, { day, years: 2 }, consumers === 'yes' ? 'error' : 'warning')];
  });
}
