import type { Step } from '../steps.ts'
import type { World } from '../world.ts'

type Done = string | false | undefined

/** Things that may be done in a world. Each returns to whom or what it was done, or nothing where it could not be. */
export type Deeds = Record<string, (world: World, step: Step) => Done | Promise<Done>>
