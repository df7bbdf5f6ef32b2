import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, first = '']) => first)

const rules = found(read('SPEC.md'), /^- \*\*([A-Z]{2}\d+)\*\* /gm)
const titles = globSync('test/**/*.test.{ts,tsx}', { cwd: root })
  .flatMap((file) => found(read(file), /['"`]((?:\[[A-Z]{2}\d+(?:, ?[A-Z]{2}\d+)*\] )+)/g))
  .flatMap((ids) => found(ids, /([A-Z]{2}\d+)/g))

test('[WL8] every rule of the specification has an id of its own and a test that names it, and no test names another', () => {
  expect(rules.length).toBeGreaterThan(200)
  expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([])
  expect(rules.filter((id) => !titles.includes(id))).toEqual([])
  expect(titles.filter((id) => !rules.includes(id))).toEqual([])
})

/** What is made by running and so is not in a fresh clone. */
const isMade = (path: string) => /^(data|dist|test-results)\b/.test(path)

/** Files and folders in code marks, from the top of the repository; `<capability>` stands for any name. */
function namedPaths(text: string): string[] {
  const marked = found(text, /`([^`\n]+)`/g)
  return marked.filter((mark) => /^[\w.-]+\/[\w.<>*/-]*$|^[\w.-]+\.(ts|tsx|mjs|json|md|grit)$/.test(mark))
}

test('[WL9] every file, link, rule and npm task that a document names is there', () => {
  const { scripts } = JSON.parse(read('package.json'))
  // What the changelog tells of may be gone since.
  const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).filter((file) => file !== 'CHANGELOG.md')
  const missing = documents.flatMap((document) => {
    const text = read(document)
    const paths = namedPaths(text).filter(
      (path) => !isMade(path) && globSync(path.replace(/<\w+>/g, '*'), { cwd: root }).length === 0,
    )
    const links = found(text, /\]\((?!https?:|#)([^)]+)\)/g).filter((to) => !existsSync(join(root, document, '..', to)))
    const ids = found(text, /\b([A-Z]{2}\d+)\b/g).filter((id) => !rules.includes(id))
    const tasks = found(text, /\bnpm (?:run )?(start|test|(?<=run )[a-z]+)\b/g).filter((task) => !(task in scripts))
    return [...paths, ...links, ...ids, ...tasks].map((name) => `${document}: ${name}`)
  })
  expect(documents.length).toBeGreaterThan(10)
  expect(missing).toEqual([])
})
