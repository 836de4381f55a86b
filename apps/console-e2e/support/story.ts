/** Steps of one story: each needs what the ones before it did, so after a failure the rest fail at once. */
export function story(): (name: string, step: () => Promise<void>) => void {
  let broken: string | undefined;
  return (name, step) =>
    it(name, async () => {
      if (broken) throw Object.assign(new Error(`Not reached: “${broken}” failed.`), { stack: undefined });
      broken = name;
      await step();
      broken = undefined;
    });
}
