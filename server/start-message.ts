import type { FastifyInstance } from 'fastify'
import { showJoinCode } from '../shared/access/join-code.ts'
import type { WorkshopId } from '../shared/ids.ts'
import { address } from '../shared/protocol/addresses.ts'
import { addressForOthers, ownAddresses } from './reachable.ts'
import { linksOf, linkWithToken, qrText } from './workshop/links.ts'

/** What the person who started the server needs to open: printed once the server listens. */
export async function startMessage(app: FastifyInstance, port: number, example: WorkshopId | null): Promise<string> {
  const { config } = app.context
  const [own = '', ...network] = ownAddresses(config, port)
  const others = addressForOthers(config, own)
  const lines = [
    '',
    `Planverksted listening on ${own}`,
    ...network.map((address) => `  on the network: ${address}`),
    '',
    `Planner (keep it secret): ${linkWithToken(own, app.access.plannerToken())}`,
  ]
  if (example !== null) {
    const joining = await app.workshops.joining(example)
    const links = linksOf(app, others, example, joining)
    lines.push(
      '',
      'Example workshop',
      `  Facilitator: ${linksOf(app, own, example, joining).facilitator}`,
      `  Projector:   ${links.viewer}`,
      `  Join:        ${others}${address('join')}  code ${showJoinCode(links.code)}`,
      `               ${links.join}`,
      '',
      qrText(links.join),
    )
  }
  return `${lines.join('\n')}\n`
}
