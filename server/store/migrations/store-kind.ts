/** The kinds of store; they differ in the name of the byte type only. */
export type StoreKind = 'sqlite' | 'postgres'
