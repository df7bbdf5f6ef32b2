import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { Config } from './config.ts'

type HostSettings = Pick<Config, 'HOST' | 'PUBLIC_URL'>
type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>

const loopback = /^(localhost|127\.|\[?::1)/

/** The addresses under which the server can be opened, this machine's own first. */
export function ownAddresses({ HOST, PUBLIC_URL }: HostSettings, port: number): string[] {
  if (PUBLIC_URL) return [PUBLIC_URL]
  if (HOST !== '0.0.0.0' && HOST !== '::') return [`http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`]
  return [`http://localhost:${port}`, ...networkAddresses(networkInterfaces()).map((ip) => `http://${ip}:${port}`)]
}

/**
 * The address to print on what other devices open. A desk that runs on the server itself is at "localhost", which on a
 * tablet means the tablet: there the network address stands in.
 */
export function addressForOthers(
  config: HostSettings,
  asked: string,
  interfaces: Interfaces = networkInterfaces(),
): string {
  if (config.PUBLIC_URL) return config.PUBLIC_URL
  const { protocol, hostname, port } = new URL(asked)
  if (!loopback.test(hostname) || (config.HOST !== '0.0.0.0' && config.HOST !== '::')) return asked
  const [first] = networkAddresses(interfaces)
  return first === undefined ? asked : `${protocol}//${first}${port && `:${port}`}`
}

/** IPv4 addresses on the local network; those that container software makes up (172.16-31) come last. */
function networkAddresses(interfaces: Interfaces): string[] {
  const all = Object.values(interfaces).flatMap((found) => found ?? [])
  const own = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
  const isMadeUp = (address: string) => /^172\.(1[6-9]|2\d|3[01])\./.test(address)
  return [...own.filter((address) => !isMadeUp(address)), ...own.filter(isMadeUp)]
}
