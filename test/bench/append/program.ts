import { pause } from '../load/pace.ts'
import { percentiles } from '../load/percentiles.ts'
import { inFolder, type LogName, logs } from './logs.ts'

/** A program of its own, so that nothing but the log is at work in it: prints the figures of one log as JSON. */
const [name, group] = process.argv.slice(2)
const appends = 400
const warmUp = 40
/** Between two groups, about as long as the boards' recorder gathers one: the disk is at rest in between. */
const groupMs = 25
/** An edit as it comes from a device. */
const updateBytes = 150

const figures = await inFolder(async (folder) => {
  const log = await logs[name as LogName](folder)
  if (!log) return null
  const updates = Array.from({ length: Number(group) }, (_, index) => new Uint8Array(updateBytes).fill(index))
  const times: number[] = []
  for (let round = 0; round < warmUp + appends; round++) {
    await pause(groupMs)
    const begun = performance.now()
    await log.append(round * updates.length + 1, updates)
    if (round >= warmUp) times.push(performance.now() - begun)
  }
  await log.close()
  const { p50, p95, p99 } = percentiles(times)
  return { p50Ms: p50, p95Ms: p95, p99Ms: p99 }
})
console.info(JSON.stringify(figures))
