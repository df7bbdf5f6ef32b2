import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')
const configuration = [
  'biome.json',
  'walls',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  ...['shared', 'server', 'client', 'test'].map((room) => `${room}/tsconfig.json`),
]

/** One complaint: the file it is about and what was said. */
export interface Finding {
  file: string
  text: string
}

/** A throw-away repository with this one's configuration and only the files given, for showing what is refused. */
export function miniRepository(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'planverksted-walls-'))
  for (const path of configuration) cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const run = (tool: string, ...parameters: string[]) =>
    output(join(root, 'node_modules/.bin', tool), parameters, folder)
  return {
    /** Everything the compiler says of it, over all rooms. */
    compile: (): Finding[] =>
      run('tsc', '-b', '--pretty', 'false')
        .split('\n')
        .flatMap((line) => {
          const [, file, text] = /^(\S+)\(\d+,\d+\): error (.*)$/.exec(line) ?? []
          return file === undefined || text === undefined ? [] : [{ file, text }]
        }),
    /** Everything lint says of it. */
    lint: (): Finding[] => {
      const report = run('biome', 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.')
      const { diagnostics } = JSON.parse(report) as { diagnostics: Diagnostic[] }
      return diagnostics.map(({ category, message, location }) => ({
        file: relative(folder, join(folder, location?.path ?? '')),
        text: `${category}: ${message}`,
      }))
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

interface Diagnostic {
  category: string
  message: string
  location?: { path: string }
}

/** What a tool prints, whether or not it is content. */
function output(command: string, parameters: string[], folder: string): string {
  try {
    return execFileSync(command, parameters, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: 'pipe' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
