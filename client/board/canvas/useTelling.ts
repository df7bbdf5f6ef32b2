import { useTranslation } from 'react-i18next'
import type { Message } from './lifting.ts'
import type { CanvasScene } from './useScene.ts'

/** Puts what happens to a lifted card into words. */
export function useTelling(scene: { readonly current: CanvasScene }, say: (text: string) => void) {
  const { t } = useTranslation()
  return (message: Message) => {
    if (message.type !== 'over' && message.type !== 'dropped')
      return say(t(`board.canvas.${message.type}`, { card: message.card }))
    const { card, place, count } = message
    const lane = scene.current.lanes.find(({ key }) => key === message.lane)?.lane
    if (lane) say(t(`board.canvas.${message.type}`, { card, lane: lane.name, place, count }))
    else say(t(`board.canvas.${message.type}Unplaced`, { card }))
  }
}
