import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { Outcome } from '../../shared/outcome/types.ts'
import { ErrorBody } from '../../shared/protocol/errors.ts'
import { type ExportFormat, exportFormats, exportPattern, outcomeApi } from '../../shared/protocol/rest/outcome.ts'
import { hostOf } from '../origin.ts'
import { exportCsv, exportGoalsCsv, exportPollsCsv } from './export-csv.ts'
import { exportJson, outcomeJsonSchema, outcomeSchemaPath } from './export-json.ts'
import { exportXlsx } from './export-xlsx.ts'
import { exportFileName } from './file-name.ts'

type Params = Static<typeof outcomeApi.outcome.params>
type Read = (request: FastifyRequest, workshopId: Params['workshopId'], version: Params['version']) => Promise<Outcome>

interface Format {
  readonly contentType: string
  readonly write: (outcome: Outcome, origin: string) => string | Promise<Buffer>
}

const csv = 'text/csv; charset=utf-8; header=present'

const formats: Record<ExportFormat, Format> = {
  json: { contentType: 'application/json; charset=utf-8', write: exportJson },
  csv: { contentType: csv, write: exportCsv },
  'mal.csv': { contentType: csv, write: exportGoalsCsv },
  'temperaturmalinger.csv': { contentType: csv, write: exportPollsCsv },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: exportXlsx },
}

/** Downloads of every format, and the published JSON Schema of the JSON one. `read` asks for permission. */
export function exportRoutes(app: FastifyInstance, read: Read): void {
  for (const format of exportFormats) {
    const { contentType, write } = formats[format]
    app.get<{ Params: Params }>(exportPattern(format), {
      schema: {
        summary: `An outcome as a ${format.toUpperCase()} file`,
        params: outcomeApi.outcome.params,
        response: {
          200: { description: 'The file', content: { [mediaType(contentType)]: { schema: {} } } },
          default: ErrorBody,
        },
      },
      handler: async (request, reply) => {
        const outcome = await read(request, request.params.workshopId, request.params.version)
        return reply
          .type(contentType)
          .header('content-disposition', `attachment; filename="${exportFileName(outcome, format)}"`)
          .header('cache-control', 'no-store')
          .send(await write(outcome, originOf(app, request)))
      },
    })
  }
  app.get(outcomeSchemaPath, {
    schema: { summary: 'The JSON Schema of exported outcomes' },
    handler: async (request, reply) =>
      reply.type('application/schema+json').send(JSON.stringify(outcomeJsonSchema(originOf(app, request)), null, 2)),
  })
}

function mediaType(contentType: string): string {
  return contentType.split(';')[0] ?? contentType
}

/** The address people use, without a slash at its end. */
function originOf(app: FastifyInstance, request: FastifyRequest): string {
  const { config } = app.context
  return config.PUBLIC_URL || `${request.protocol}://${hostOf(request.headers, config)}`
}
