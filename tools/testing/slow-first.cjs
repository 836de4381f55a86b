const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take more than half a minute, the longest first: begun last, one of them would keep the others waiting. */
const SLOW = [
  'ten-years',
  'screens-lead',
  'screens-agent',
  'every-transition',
  'faults',
  'two-people',
  'scripts.browser',
  'whole-day',
  'screens-office',
  'case.db',
  'killed-worker',
  'case.properties',
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
