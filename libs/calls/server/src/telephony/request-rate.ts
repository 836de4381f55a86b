interface Bucket {
  left: number;
  at: number;
}

/** How many requests each sender may make: a burst, then so many a second. Per api node; forgets senders that are quiet. */
export class RequestRate {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    private readonly mostSenders = 10_000,
  ) {}

  /** False: too many. */
  take(sender: string, now: Date): boolean {
    const at = now.getTime();
    const known = this.buckets.get(sender);
    const left = known
      ? Math.min(this.burst, known.left + (Math.max(0, at - known.at) / 1000) * this.perSecond)
      : this.burst;
    // the sender that was heard last stands last: the quietest is forgotten first
    this.buckets.delete(sender);
    if (this.buckets.size >= this.mostSenders) this.buckets.delete(this.buckets.keys().next().value!);
    this.buckets.set(sender, { left: left < 1 ? left : left - 1, at });
    return left >= 1;
  }
}
