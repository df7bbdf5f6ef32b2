/**
 * Asks once for all who want to know the same at the same moment: a hall that joins at once asks the store three things, not
 * hundreds. Nothing is remembered once it is answered.
 */
export function sharedAnswer<Question extends string, Answer>(
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const underWay = new Map<Question, Promise<Answer>>()
  return (question) => {
    const asked = underWay.get(question)
    if (asked !== undefined) return asked
    const answer = ask(question).finally(() => underWay.delete(question))
    underWay.set(question, answer)
    return answer
  }
}
