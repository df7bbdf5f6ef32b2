import { useEffect, useRef, useState } from 'react'
import type { Answer, Job, Question, Task } from './causes-work.ts'

/**
 * The newest answer to a question that is worked out beside the page; null before the first. While a new one is worked out the
 * one before stands; of questions that come meanwhile only the last is asked. `question` must be the same object while it is the same.
 */
export function useWorkedOut<K extends Task>(
  task: K,
  question: Question<K>,
): { of: Question<K>; answer: Answer<K> } | null {
  const [worked, setWorked] = useState<{ of: Question<K>; answer: Answer<K> } | null>(null)
  const asking = useRef<{ ask(question: Question<K>): void } | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./causes-worker.ts', import.meta.url), { type: 'module' })
    let busyWith: Question<K> | null = null
    let next: Question<K> | null = null
    const ask = (asked: Question<K>) => {
      if (busyWith !== null) {
        next = asked
        return
      }
      busyWith = asked
      worker.postMessage({ task, question: asked } satisfies Job<K>)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<K>>) => {
      const of = busyWith
      busyWith = null
      if (of !== null) setWorked({ of, answer: data })
      const waiting = next
      next = null
      if (waiting !== null) ask(waiting)
    })
    asking.current = { ask }
    return () => {
      asking.current = null
      worker.terminate()
    }
  }, [task])
  useEffect(() => asking.current?.ask(question), [question])
  return worked
}
