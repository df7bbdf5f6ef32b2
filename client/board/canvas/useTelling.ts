import { useTranslation } from 'react-i18next'
import type { CanvasProps } from './canvas-props.ts'
import type { Message } from './lifting.ts'
import type { CanvasScene } from './useScene.ts'

/** Puts what happens to a lifted card into words. What it takes along is said when it is picked up, and when it has come to another lane. */
export function useTelling(
  scene: { readonly current: CanvasScene },
  takesAlong: CanvasProps['takesAlong'],
  say: (text: string) => void,
) {
  const { t } = useTranslation()
  return (message: Message) => {
    if (message.type === 'lifted')
      return say(withAlong(t('board.canvas.lifted', { card: message.card }), takesAlong(message.cardId)))
    if (message.type !== 'over' && message.type !== 'dropped')
      return say(t(`board.canvas.${message.type}`, { card: message.card }))
    const { card, place, count, moved } = message
    const lane = scene.current.lanes.find(({ key }) => key === message.lane)?.lane
    const where = lane
      ? t(`board.canvas.${message.type}`, { card, lane: lane.name, place, count })
      : t(`board.canvas.${message.type}Unplaced`, { card })
    say(withAlong(where, moved ? takesAlong(moved) : ''))
  }
}

function withAlong(sentence: string, along: string): string {
  return along ? `${sentence} ${along}` : sentence
}
