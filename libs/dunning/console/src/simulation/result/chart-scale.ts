/** The top of an axis: the next round number above, so that the lines of the grid have round values. */
export function roundTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value)!;
  return Math.round(step * power * 1e6) / 1e6;
}

/** A line through the values, from left to right over the whole width. */
export function linePath(values: readonly number[], top: number, width: number, height: number): string {
  return values.map((value, i) => `${i ? 'L' : 'M'}${place(values, i, width)} ${across(value, top, height)}`).join('');
}

/** The surface between two lines. */
export function areaPath(
  lower: readonly number[],
  upper: readonly number[],
  top: number,
  width: number,
  height: number,
): string {
  const back = lower.map((value, i) => `L${place(lower, i, width)} ${across(value, top, height)}`).reverse();
  return `${linePath(upper, top, width, height)}${back.join('')}Z`;
}

function place({ length }: readonly number[], index: number, width: number): number {
  return round(length > 1 ? (index / (length - 1)) * width : width / 2);
}

function across(value: number, top: number, height: number): number {
  return round(height - (value / top) * height);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
