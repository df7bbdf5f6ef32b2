import type { Page } from 'playwright-core'
import { takePicture } from './look.ts'

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
]

/** What is wrong with the hall's picture at each size: text that is too small to be read from 15 m, or that goes out of the picture. */
export async function faultsInHall(hall: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await hall.setViewportSize(size)
    await hall.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await takePicture(hall, `${name}-${size.height}`)
    const found = await hall.locator('.pv-projector').evaluate((poster) => {
      const wrong: string[] = []
      const walker = document.createTreeWalker(poster, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim()
        if (!element || !text || element.closest('.pv-visually-hidden, svg')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const { top, bottom, left, right, height } = range.getBoundingClientRect()
        if (height === 0) continue
        const type = Number.parseFloat(getComputedStyle(element).fontSize)
        if (type < innerHeight / 40 - 0.01) wrong.push(`${type} px: ${text}`)
        if (top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1) wrong.push(`outside: ${text}`)
      }
      return wrong
    })
    faults.push(...found.map((fault) => `${name} ${size.width}×${size.height} ${fault}`))
  }
  return faults
}
