import { lintScript } from '../lint/lint-script';
import { SHIPPED_SCRIPTS } from './shipped-scripts';

describe('the scripts that come with the product', () => {
  it.each(SHIPPED_SCRIPTS.map((script) => [script.key, script] as const))(
    '%s has nothing to complain of',
    (_, script) => {
      expect(lintScript(script).map(({ code, nodeId, message }) => `${code} ${nodeId}: ${message.fr}`)).toEqual([]);
    },
  );
});
