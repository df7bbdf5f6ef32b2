import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for a server's store, on a disk that can be made to fail under it and to work again. */
export interface Disk {
  readonly folder: string
  fail(serverPid: number): void
  mend(serverPid: number): void
  remove(): void
}

const megabytes = 8

/** A disk of its own that is filled to the last byte. Says why, and gives undefined, where this user may not mount one. */
export function diskThatFillsUp(): Disk | undefined {
  const folder = newFolder()
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'planverksted', folder])
  if (mount.status !== 0) {
    rmdirSync(folder)
    console.info('A full disk is not tried: only root may mount one.')
    return undefined
  }
  const ballast = (bytes: number) => join(folder, `ballast-${bytes}`)
  const sizes = Array.from({ length: 24 }, (_, power) => 2 ** power).reverse()
  return {
    folder,
    fail() {
      for (const bytes of sizes) {
        try {
          writeFileSync(ballast(bytes), Buffer.alloc(bytes))
        } catch {
          // It is fuller than that; what was begun counts.
        }
      }
    },
    mend() {
      for (const bytes of sizes) rmSync(ballast(bytes), { force: true })
    },
    remove() {
      spawnSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}

/** A disk that takes nothing of one process: files may not grow. Says why, and gives undefined, where that cannot be done. */
export function diskThatRefuses(): Disk | undefined {
  const limit = (pid: number, bytes: string) =>
    spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]).status === 0
  if (!limit(process.pid, 'unlimited')) {
    console.info('A disk that refuses is not tried: prlimit (util-linux) is not here.')
    return undefined
  }
  const folder = newFolder()
  return {
    folder,
    fail: (pid) => void limit(pid, '1'),
    mend: (pid) => void limit(pid, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'planverksted-disk-'))
}
