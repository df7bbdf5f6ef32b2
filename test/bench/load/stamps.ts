/**
 * When each drag step was sent, found again from its rank: a rank is a sound fractional index that is written once. The
 * generator and all its devices share one clock, so nothing needs to be aligned.
 */
export class Stamps {
  private readonly sentAt: number[] = []

  /** A rank that was never used, stamped with this instant. */
  next(): string {
    const number = this.sentAt.push(performance.now()) - 1
    // A fractional index may not end in 0.
    return `a0${number.toString(36)}V`
  }

  get count(): number {
    return this.sentAt.length
  }

  /** Milliseconds since a rank was sent. */
  ageOf(rank: string): number {
    return performance.now() - (this.sentAt[Number.parseInt(rank.slice(2, -1), 36)] ?? Number.NaN)
  }
}
