import { breakScenario } from './after-break.ts'
import { mostDraggingScenario } from './fan-out/most-dragging.ts'
import { ours } from './peers.ts'
import type { Figures, Result } from './result.ts'

/** A promise about our figures beside those of peers in the same run. */
interface Bar {
  readonly what: string
  /** The ratio that is held against `most`; NaN where the figures are not there. */
  readonly ratio: (of: (scenario: string, peer?: string) => Figures | undefined) => number
  readonly most: number
}

const stock = '@y/websocket-server'
const hocuspocus = ['hocuspocus, flushDelay 0', 'hocuspocus, flushDelay 16']

/** CPU for what was delivered: peers that merge more deliver fewer, newer steps. */
const cpuPerArrival = (figures: Figures | undefined) =>
  figures ? (figures.serverCpuShare ?? Number.NaN) / (figures.arrivalsPerReaderSecond ?? Number.NaN) : Number.NaN

/** The bars of the board engine. "Best" of Hocuspocus is the better of its two settings, figure by figure. */
const bars: readonly Bar[] = [
  {
    what: '60/60: p99 beside the stock server',
    ratio: (of) => figure(of('60/60'), 'p99Ms') / figure(of('60/60', stock), 'p99Ms'),
    most: 1 / 20,
  },
  {
    what: '60/60: p99 beside Hocuspocus at its best',
    ratio: (of) => figure(of('60/60'), 'p99Ms') / best(of, '60/60', 'p99Ms'),
    most: 1 / 2,
  },
  {
    what: '60/60: CPU per arrival beside the stock server',
    ratio: (of) => cpuPerArrival(of('60/60')) / cpuPerArrival(of('60/60', stock)),
    most: 0.3,
  },
  {
    what: '60/10: p50 less 3 ms beside Hocuspocus at its best',
    ratio: (of) => (figure(of('60/10'), 'p50Ms') - 3) / best(of, '60/10', 'p50Ms'),
    most: 1,
  },
  {
    what: '60/10: CPU beside Hocuspocus where its p50 is best',
    ratio: (of) => figure(of('60/10'), 'serverCpuShare') / figure(bestBy(of, '60/10', 'p50Ms'), 'serverCpuShare'),
    most: 1,
  },
  {
    what: '300/30: p99 beside Hocuspocus at its best',
    ratio: (of) => figure(of('300/30'), 'p99Ms') / best(of, '300/30', 'p99Ms'),
    most: 1,
  },
  {
    what: '300/30: CPU beside Hocuspocus where its p99 is best',
    ratio: (of) => figure(of('300/30'), 'serverCpuShare') / figure(bestBy(of, '300/30', 'p99Ms'), 'serverCpuShare'),
    most: 0.5,
  },
  {
    what: '300/30: p99 with cursors beside p99 without',
    ratio: (of) => figure(of('300/30 + cursors'), 'p99Ms') / figure(of('300/30'), 'p99Ms'),
    most: 2,
  },
  {
    what: '1000/30: p99 beside Hocuspocus at its best',
    ratio: (of) => figure(of('1000/30'), 'p99Ms') / best(of, '1000/30', 'p99Ms'),
    most: 1,
  },
  {
    what: '1000/30: CPU beside Hocuspocus where its p99 is best',
    ratio: (of) => figure(of('1000/30'), 'serverCpuShare') / figure(bestBy(of, '1000/30', 'p99Ms'), 'serverCpuShare'),
    most: 0.6,
  },
  {
    what: 'most of 200 dragging with p99 under 150 ms: the best peer beside ours',
    ratio: (of) =>
      Math.max(...[stock, ...hocuspocus].map((peer) => figure(of(mostDraggingScenario, peer), 'mostDragging'))) /
      figure(of(mostDraggingScenario), 'mostDragging'),
    most: 1 / 1.6,
  },
  {
    what: 'one device at 10 kB/s: p99 of the others beside the same without it',
    ratio: (of) => figure(of('60, one at 10 kB/s'), 'p99Ratio'),
    most: 1.1,
  },
  {
    what: 'one device at 10 kB/s: the server grows, of 4 MB',
    ratio: (of) => figure(of('60, one at 10 kB/s'), 'grownMegabytes') / 4,
    most: 1,
  },
  {
    what: 'ten stalled of 70: the server grows, of 40 MB',
    ratio: (of) => figure(of('70, ten stalled'), 'grownMegabytes') / 40,
    most: 1,
  },
  {
    what: 'three hours: the document, of 1 MB',
    ratio: (of) => figure(of('60 devices'), 'documentKilobytes') / 1000,
    most: 1,
  },
  {
    what: 'three hours: the document beside its state written fresh',
    ratio: (of) => figure(of('60 devices'), 'wornBesideFresh'),
    most: 2,
  },
  {
    what: 'a hall of 70 told of the next phase, of 1 s',
    ratio: (of) => figure(of(breakScenario), 'toldMs') / 1_000,
    most: 1,
  },
  {
    what: 'a hall of 70 after a break of the wifi: all in the right phase again, of 5 s',
    ratio: (of) => figure(of(breakScenario), 'allBackMs') / 5_000,
    most: 1,
  },
  ...(['allJoinedMs', 'allBackMs'] as const).map(
    (name): Bar => ({
      what: `300 at once: ${name === 'allJoinedMs' ? 'all joined' : 'all back'}, beside the best peer`,
      ratio: (of) =>
        figure(of('300 at once'), name) /
        Math.min(...[stock, ...hocuspocus].map((peer) => figure(of('300 at once', peer), name))),
      most: 0.5,
    }),
  ),
]

/** Each bar with its ratio, whether it is reached, and why it does not count where it does not. */
export function heldAgainst(
  results: readonly Result[],
): { what: string; ratio: number; most: number; reached: boolean }[] {
  const of = (scenario: string, peer = ours.name) =>
    results.find((result) => result.scenario === scenario && result.peer === peer)?.figures
  return bars
    .map(({ what, ratio, most }) => ({ what, ratio: ratio(of), most }))
    .filter(({ ratio }) => !Number.isNaN(ratio))
    .map((bar) => ({ ...bar, reached: bar.ratio <= bar.most }))
}

type Find = Parameters<Bar['ratio']>[0]

function figure(figures: Figures | undefined, name: string): number {
  return figures?.[name] ?? Number.NaN
}

function best(of: Find, scenario: string, name: string): number {
  return figure(bestBy(of, scenario, name), name)
}

function bestBy(of: Find, scenario: string, name: string): Figures | undefined {
  const all = hocuspocus.map((peer) => of(scenario, peer)).filter((figures) => figures !== undefined)
  return all.sort((a, b) => figure(a, name) - figure(b, name))[0]
}
