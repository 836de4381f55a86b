const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take more than half a minute, the longest first: begun last, one of them would keep the others waiting. */
const SLOW = [
  'screens-lead',
  'screens-agent',
  'screens-office',
  'ten-years',
  'every-transition',
  'faults',
  'whole-day',
  'scripts.browser',
  'two-people',
  'killed-worker',
  'case.properties',
  'live.browser',
];

const placeOf = ({ path }) => {
  const place = SLOW.findIndex((name) => path.includes(`/${name}`));
  return place < 0 ? SLOW.length : place;
};

/** The order in which Jest begins the files: on a fresh clone it knows no durations and would go by size. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
