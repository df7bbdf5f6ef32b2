import type { Page } from 'playwright-core'
import { address } from '../../../shared/protocol/addresses.ts'
import { importGoals, plans } from './causes.ts'
import { inHall } from './hall.ts'
import { framesIn, type Recording, record } from './recording.ts'
import { openTablet } from './tablet.ts'

/** The matrix of 300 plans and 100 goals on a slow tablet: until the pairs and the table are there, then walked in by keyboard and paged. */
export function measureMatrix(seconds: number) {
  return inHall(
    0,
    async (hall) => {
      await importGoals(hall.url, hall.table)
      const tablet = await openTablet(hall, { seated: true })
      const { page } = tablet
      await page.goto(address('seat', hall.table))
      await page.locator('.pv-card').first().waitFor()
      await page.getByRole('button', { name: 'Skjønner' }).tap()
      await page.getByText('Målkonflikter', { exact: true }).tap()
      const opening = await record(page)
      const begun = performance.now()
      await page.getByText('Matrise', { exact: true }).tap()
      await page.locator('.pv-pair, .pv-matrix .pv-causes-empty').first().waitFor()
      await page.getByText('Finner par å vurdere', { exact: false }).waitFor({ state: 'detached' })
      const matrixPairsMs = performance.now() - begun
      const asked = performance.now()
      await page.getByText('Hele matrisen', { exact: true }).tap()
      const cell = page.locator('td[data-cell]')
      await cell.first().waitFor()
      const matrixTableMs = performance.now() - asked
      const opened = await opening()
      await cell.first().focus()
      const walking = await record(page)
      const keys = ['ArrowRight', 'ArrowDown', 'PageDown']
      const walked = performance.now()
      for (let n = 0; performance.now() - walked < seconds * 1000; n++) await page.keyboard.press(keys[n % 3] ?? '')
      const walk = await walking()
      const matrixCellsDrawn = await cell.count()
      const matrixScoredMs = await score(page)
      await tablet.close()
      return {
        matrixPairsMs,
        matrixTableMs,
        matrixOpenLongestTaskMs: longest(opened),
        matrixWalkPerSecond: framesIn(walk).perSecond,
        matrixWalkLongestTaskMs: longest(walk),
        matrixCellsDrawn,
        matrixScoredMs,
      }
    },
    plans,
  )
}

/** From a key to the number in the cell. */
async function score(page: Page): Promise<number> {
  const begun = performance.now()
  await page.keyboard.press('+')
  await page.locator('td[data-effect="1"]').waitFor()
  return performance.now() - begun
}

function longest({ longTasks }: Recording): number {
  return Math.max(0, ...longTasks.map(({ took }) => took))
}
