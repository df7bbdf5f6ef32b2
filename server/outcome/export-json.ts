import { Outcome } from '../../shared/outcome/types.ts'
import { aboutText } from './sheet.ts'

/** Where the JSON Schema of exported outcomes is published. A changed form gets a new number, never this one. */
export const outcomeSchemaPath = '/api/schemas/outcome-1.json'

/** The outcome as a JSON document that names its schema. `origin` is the address people use, e.g. https://… */
export function exportJson(outcome: Outcome, origin: string): string {
  return `${JSON.stringify({ $schema: `${origin}${outcomeSchemaPath}`, about: aboutText(outcome), ...outcome }, null, 2)}\n`
}

/** The published JSON Schema of exported outcomes. */
export function outcomeJsonSchema(origin: string): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${origin}${outcomeSchemaPath}`,
    title: 'Planverksted: outcome of a workshop',
    description:
      'Input (innspill) to a municipal planning strategy from a workshop, never a decision (vedtak). Every board keeps its own result; nothing is averaged.',
    ...Outcome,
    // Documents that were exported before polls were part of an outcome fit too.
    required: Outcome.required.filter((name) => name !== 'polls'),
    properties: { $schema: { type: 'string' }, about: { type: 'string' }, ...Outcome.properties },
  }
}
