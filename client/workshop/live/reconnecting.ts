/**
 * How a lost control channel is opened again. A hall of 70 tablets comes back at the same moment after a break in the network: spread
 * over some seconds, and none later than five, the time in which all must be in the right phase again.
 */
export const reconnecting = { reconnectionDelay: 500, reconnectionDelayMax: 3_000, randomizationFactor: 0.5 } as const
