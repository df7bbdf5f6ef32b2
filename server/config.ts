import { type Static, Type } from 'typebox'
import { Convert, Default, Errors } from 'typebox/value'
import { StartError } from './start-error.ts'

/** Every setting, read from the environment once. The description is what `npm start` prints when a value does not fit. */
const Settings = Type.Object({
  PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 3000, description: 'port to listen on' }),
  HOST: Type.String({ default: '0.0.0.0', description: 'address to listen on' }),
  PUBLIC_URL: Type.String({
    pattern: '^(https?://[^/]+)?$',
    default: '',
    description:
      'address people use, without a slash at the end, e.g. https://planverksted.kommune.no; empty: taken from the request',
  }),
  DATA_DIR: Type.String({ minLength: 1, default: 'data', description: 'folder of the embedded store' }),
  DATABASE_URL: Type.String({
    pattern: '^(postgres(ql)?://.+)?$',
    default: '',
    description: 'PostgreSQL address; empty: the embedded store',
  }),
  PLANNER_KEY: Type.String({
    pattern: '^(.{16,190})?$',
    default: '',
    description:
      'secret of the planner link, 16 to 190 characters; empty: made at the first start and kept in the store',
  }),
  TRUST_PROXY: Type.Boolean({ default: false, description: 'true behind a reverse proxy that sets X-Forwarded-*' }),
  EXAMPLE: Type.Boolean({ default: false, description: 'true: create the example strategy and workshop if missing' }),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
    default: 'info',
    description: 'fatal, error, warn, info, debug or silent',
  }),
})
export type Config = Readonly<Static<typeof Settings>>

/** Reads and checks the environment; an empty value counts as none. Throws one StartError that names every fault at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(Settings.properties).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  )
  const value = Default(Settings, Convert(Settings, given)) as Config
  const faults = new Map(Errors(Settings, value).map((fault) => [fault.instancePath.slice(1), fault.message]))
  if (faults.size === 0) return Object.freeze(value)
  const lines = Object.entries(Settings.properties)
    .filter(([name]) => faults.has(name))
    .map(([name, schema]) => `  ${name} ${faults.get(name)} (${'description' in schema ? schema.description : ''})`)
  throw new StartError(`These settings of the environment cannot be used:\n${lines.join('\n')}`)
}
