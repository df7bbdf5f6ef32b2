import type { Catalogue } from '../translate.ts'

export const nn: Catalogue = {}
