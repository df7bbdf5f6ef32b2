import { configureGlobal } from 'fast-check'

// vitest.config.ts chooses the run's seed and prints it. fast-check adds the path to the smallest failing case.
configureGlobal({ seed: Number(process.env.FC_SEED) })
