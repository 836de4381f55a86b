import { newId } from '@relance/kernel';
import type { Clock } from '@relance/platform/server';
import type { Chance } from './chance';

/** Ids that depend on chance and clock alone, so that ties are broken the same way each time. */
export function seededIds(chance: Chance, clock: Clock): () => string {
  let count = 0;
  return () => {
    const time = newId(clock.now().getTime()).slice(0, 13);
    const order = (count++ % 4096).toString(16).padStart(3, '0');
    const random = chance.fr.string.fromCharacters('0123456789abcdef', 15);
    return `${time}-7${order}-${chance.pick(['8', '9', 'a', 'b'])}${random.slice(0, 3)}-${random.slice(3)}`;
  };
}
