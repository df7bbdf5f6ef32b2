import { causesWork, type Job } from './causes-work.ts'

/** Runs beside the page, in a thread of its own: one job at a time, one answer each. */
addEventListener('message', ({ data }: MessageEvent<Job>) => postMessage(answer(data)))

function answer(job: Job) {
  // Which question belongs to which task, TypeScript does not follow.
  const work = causesWork[job.task] as (question: unknown) => unknown
  return work(job.question)
}
