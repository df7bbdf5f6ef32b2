import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName } from '../../../shared/board/card.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { CanvasProps } from './canvas-props.ts'
import { cardIn } from './lanes.ts'
import type { CanvasScene } from './useScene.ts'

/** How long "held by …" stays after someone tried to take the card. */
const refusedMs = 2500

/** Says, in sight and aloud, why a card cannot be taken. */
export function useRefusal(
  props: { readonly current: CanvasProps },
  scene: { readonly current: CanvasScene },
  say: (text: string) => void,
) {
  const { t } = useTranslation()
  const [refused, setRefused] = useState<CardId | null>(null)
  useEffect(() => {
    if (!refused) return
    const timer = setTimeout(() => setRefused(null), refusedMs)
    return () => clearTimeout(timer)
  }, [refused])
  const refuse = useMemo(
    () => (cardId: CardId) => {
      const holder = props.current.peers.get().find(({ drag }) => drag.cardId === cardId)
      const card = cardIn(scene.current.lanes, cardId)
      setRefused(cardId)
      if (holder && card) say(t('board.canvas.heldNow', { card: cardName(card), who: holder.label }))
    },
    [props, scene, say, t],
  )
  return { refused, refuse }
}
