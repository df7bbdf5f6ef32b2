import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { launchBrowser, openDevice } from '../harness/browser.ts'
import type { Device } from '../harness/device.ts'
import { takePicture } from '../harness/look.ts'
import { type ServerProcess, startServer } from '../harness/server.ts'
import { type Facilitator, facilitator, workshopOf } from './facilitator.ts'
import { type Participant, participant } from './participant.ts'

/** The one message of each picture that a phase shows the hall. */
const headings: Partial<Record<Phase['picture'], string>> = {
  join: 'Planbehov',
  agenda: 'Her er vi nå',
  poll: 'Temperaturmåling',
  spread: 'Her er bordene mest uenige',
  board: 'Dette ligger på den felles tavla',
}

/** The example workshop with everybody who is in its hall. */
export interface WholeHall {
  readonly server: ServerProcess
  readonly first: Facilitator
  readonly second: Facilitator
  readonly projector: Device
  readonly code: string
  readonly view: WorkshopView
  /** In the order they came. */
  readonly seats: readonly Participant[]
  /** Tablets that join at these tables. */
  come(...tables: number[]): Promise<void>
  /** Waits until both desks, all tablets and the projector are in this phase, and takes their pictures. */
  isIn(phase: Phase): Promise<void>
  pictures(name: string): Promise<void>
  problems(): string[]
  goHome(): Promise<void>
}

/** Starts the server, and lets two facilitators and a projector in. */
export async function wholeHall(): Promise<WholeHall> {
  const server = await startServer({ EXAMPLE: 'true' })
  const browser = await launchBrowser()
  const devices: Device[] = []
  const open = async (kind: Parameters<typeof openDevice>[1]) => {
    const device = await openDevice(browser, kind, server.url)
    devices.push(device)
    return device
  }
  const first = facilitator(await open('laptop'))
  const second = facilitator(await open('laptop'))
  const link = /Facilitator: +(\S+)/.exec(server.output())?.[1] ?? ''
  await Promise.all([first.openLink(link), second.openLink(link)])
  const workshopId = workshopOf(first.device)
  const view: WorkshopView = await (await first.device.page.request.get(`/api/workshops/${workshopId}`)).json()
  const projector = await openBesideDesk(open, first, workshopId)
  const code = /code (\S+ ?\S+)/.exec(server.output())?.[1] ?? ''
  const seats: Participant[] = []

  const pictures = async (name: string) => {
    const screens = { desk: first.device, tablet: seats[0]?.device, projector }
    await Promise.all(
      Object.entries(screens).map(
        async ([what, device]) =>
          device && takePicture(device.page, `whole-${name}-${what}`, { fullPage: what === 'desk' }),
      ),
    )
  }
  return {
    ...{ server, first, second, projector, code, view, seats, pictures },
    async come(...tables) {
      const newcomers = tables.map(async (table) => {
        const seat = await participant(await open('tablet'))
        await seat.join(code, table)
        return seat
      })
      seats.push(...(await Promise.all(newcomers)))
    },
    async isIn(phase) {
      const { page } = projector
      const { agenda } = view.workshop
      const place = agenda.findIndex(({ id }) => id === phase.id) + 1
      await Promise.all([
        first.isIn(place, phase.title),
        second.isIn(place, phase.title),
        ...seats.map((seat) => seat.isAsked(phase)),
        page.getByText(`Fase ${place} av ${agenda.length} · ${phase.title}`, { exact: true }).waitFor(),
        page.getByRole('heading', { level: 1, name: headings[phase.picture], exact: true }).waitFor(),
      ])
      await pictures(String(place).padStart(2, '0'))
    },
    problems: () => devices.flatMap((device) => device.problems()),
    async goHome() {
      await browser.close()
      await server.remove()
    },
  }
}

/** The projector as the desk opens it: another window of the facilitator's own browser, on the wall. */
async function openBesideDesk(
  open: (kind: 'projector') => Promise<Device>,
  { device }: Facilitator,
  workshopId: string,
): Promise<Device> {
  const projector = await open('projector')
  await projector.page.context().addCookies(await device.page.context().cookies())
  await projector.page.goto(`/visning/${workshopId}`)
  await projector.page.locator('.pv-projector').waitFor()
  return projector
}
