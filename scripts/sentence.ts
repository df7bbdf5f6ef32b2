/** Why a task cannot go on, in one sentence for the person at the keyboard; scripts/bootstrap.mjs prints it without a stack. */
export class Sentence extends Error {
  override readonly name = 'Sentence'
}
