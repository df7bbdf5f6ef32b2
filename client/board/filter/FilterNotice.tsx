import { FunnelIcon } from '@navikt/aksel-icons'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isFiltering, noFilter } from '../../../shared/board/card-filter.ts'
import { announce } from '../../ui/announce.ts'
import { useBoard } from '../board-context.ts'
import { Notice } from '../screen/Notice.tsx'
import { useFilterCount } from './useFilterCount.ts'

/** That not all cards are shown, and the way out; said aloud when it changes. */
export function FilterNotice() {
  const { t } = useTranslation()
  const { chosen, choose } = useBoard().filter
  const { text } = useFilterCount()
  const told = useRef(chosen)
  useEffect(() => {
    if (told.current === chosen) return
    told.current = chosen
    announce(text)
  }, [chosen, text])
  if (!isFiltering(chosen)) return null
  const showAll = () => {
    choose(noFilter)
    // The button goes with the line it stands in.
    document.getElementById('board')?.focus()
  }
  return (
    <Notice tone="info" icon={<FunnelIcon aria-hidden />} action={{ label: t('plansystem.showAll'), run: showAll }}>
      {text}
    </Notice>
  )
}
