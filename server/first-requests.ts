import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isId } from '../shared/ids.ts'
import type { AddressName } from '../shared/protocol/addresses.ts'
import { accessApi } from '../shared/protocol/rest/access.ts'
import { workshopApi } from '../shared/protocol/rest/workshop.ts'

/** A `Link` header that names what a screen will ask for, sent with its page; undefined where nothing is to be named. */
export type FirstRequests = (name: AddressName, params: Readonly<Record<string, string>>) => string | undefined

/** Knows a built client's first requests: the files the build wrote down, and the answers a table's board begins with. */
export function firstRequestsOf(folder: string): FirstRequests {
  const list = join(folder, 'first-files.json')
  const files: Partial<Record<AddressName, string[]>> = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
  return (name, params) => {
    const links = [...(files[name] ?? []).map(fileLink), ...answersOf(name, params).map(answerLink)]
    return links.length > 0 ? links.join(', ') : undefined
  }
}

function answersOf(name: AddressName, { workshopId }: Readonly<Record<string, string>>): string[] {
  if (name !== 'seat' || !isId('workshop', workshopId)) return []
  return [accessApi.session.path, workshopApi.workshop.path.replace(':workshopId', workshopId)]
}

function fileLink(file: string): string {
  return file.endsWith('.css') ? `</${file}>; rel=preload; as=style; crossorigin` : `</${file}>; rel=modulepreload`
}

/** As `fetch` asks for it: with cookies, of the same site. */
function answerLink(path: string): string {
  return `<${path}>; rel=preload; as=fetch; crossorigin`
}
