/**
 * Luck that does not depend on the order in which it is asked for: each draw is a hash of the seed, whom it concerns and what it
 * decides. So two strategies meet the same debtors with the same luck (common random numbers), and a case's luck does not change
 * when another case is left out. Mixing: the 32-bit finaliser of MurmurHash3 (public domain).
 */
export class Chance {
  constructor(private readonly seed: number) {}

  /** Even in [0, 1): the `nth` time that this is decided for that key. */
  draw(key: number, what: number, nth = 0): number {
    let hash = mix(this.seed ^ 0x9e3779b9);
    hash = mix(hash ^ key);
    hash = mix(hash ^ Math.imul(what + 1, 0x85ebca6b));
    hash = mix(hash ^ Math.imul(nth + 1, 0xc2b2ae35));
    return hash / 0x1_0000_0000;
  }
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A text as 32 bits (FNV-1a): what luck is drawn by. */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
