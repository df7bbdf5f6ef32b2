/** Characters no store keeps: NUL (PostgreSQL refuses it) and halves of surrogate pairs (UTF-8 cannot write them). */
export const unreadable = /[\0\ud800-\udfff]/u
