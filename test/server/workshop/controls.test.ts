import { expect, test } from 'vitest'
import type { WorkshopRepository } from '../../../server/store/workshop-repository.ts'
import { createControls } from '../../../server/workshop/controls.ts'
import { makeId } from '../../../shared/ids.ts'
import { initialControl } from '../../../shared/workshop/control.ts'
import { view } from '../../shared/outcome/sample-workshop.ts'

const { workshop } = view()
const workshopId = workshop.id

test('[PH6] a control state that was read before a change never takes the place of the one that was stored', async () => {
  const first = initialControl(makeId('board', 'plenary'), 0)
  const answers: ((state: typeof first) => void)[] = []
  const repository = {
    control: () => new Promise((resolve) => answers.push(resolve)),
    saveControl: async () => true,
  } as Partial<WorkshopRepository> as WorkshopRepository
  const controls = createControls(
    repository,
    () => 1,
    async () => [],
  )
  const command = controls.apply(workshop, { type: 'open' })
  const reading = controls.ready(workshopId)
  answers[0]?.(first)
  await command
  answers[1]?.(first)
  expect(await reading).toMatchObject({ stage: 'open', version: 1 })
  expect(controls.current(workshopId)).toMatchObject({ stage: 'open', version: 1 })
})
