import type { TimelineDetail } from '@relance/dunning/server';
import { scriptPathsOf } from './script-path.query';

const CALL = 'call:';

/** The script of each call of the page, as `detail.script`: title, version, who followed it, and its steps in words. */
export const scriptInTimeline: TimelineDetail = async (tx, page, language) => {
  const calls = page.filter(({ kind }) => kind === 'call');
  const paths = await scriptPathsOf(
    tx,
    calls.map(({ id }) => id.slice(CALL.length)),
    language,
  );
  for (const call of calls) {
    const path = paths.get(call.id.slice(CALL.length));
    if (path) call.detail = { ...call.detail, script: { ...path, title: path.title[language] } };
  }
};
