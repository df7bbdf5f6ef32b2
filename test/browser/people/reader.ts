import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import type { Outcome } from '../../../shared/outcome/types.ts'

/** What each board says, as someone reads it out of a file: "Bord 1: Start 2028, 1: Klimastrategi 2030". Sorted. */
export type Placements = string[]

export function placementsInJson({ boards, plans }: Outcome): Placements {
  const nameOf = (boardId: string) => {
    const number = boards.find((board) => board.boardId === boardId)?.tableNumber
    return number ? `Bord ${number}` : 'Plenum'
  }
  return plans
    .flatMap(({ name, results }) =>
      results.filter(({ lane }) => lane).map((r) => `${nameOf(r.boardId)}: ${r.lane}, ${r.rank}: ${name}`),
    )
    .sort()
}

export async function placementsInCsv(path: string): Promise<Placements> {
  return placementsInTable(parse(await readFile(path, 'utf8'), { bom: true, delimiter: ';' }))
}

export async function placementsInXlsx(path: string): Promise<Placements> {
  const [plans] = await readExcelFile(path)
  return placementsInTable(plans?.data ?? [])
}

/** The table of plans has a column for each fact of each board: "Bord 1: felt". */
function placementsInTable([headers = [], ...rows]: readonly (readonly unknown[])[]): Placements {
  const columns = headers.map(String)
  const boards = columns.flatMap((header) => /^(Bord \d+|Plenum): felt$/.exec(header)?.[1] ?? [])
  const cell = (row: readonly unknown[], header: string) => row[columns.indexOf(header)] || null
  return rows
    .flatMap((row) =>
      boards
        .filter((board) => cell(row, `${board}: felt`))
        .map((board) => `${board}: ${cell(row, `${board}: felt`)}, ${cell(row, `${board}: rekkefølge`)}: ${row[0]}`),
    )
    .sort()
}
