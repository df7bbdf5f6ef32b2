import { ReactFlow, ReactFlowProvider, ViewportPortal } from '@xyflow/react'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { endsOf } from '../../../shared/board/records/link.ts'
import { isNodeId, type NodeId } from '../../../shared/ids.ts'
import { useHolder } from '../../shell/page-renewal.ts'
import { useHand } from '../../ui/in-hand.ts'
import { DrawnLinks } from './DrawnLinks.tsx'
import { drawnLinks } from './drawn-links.ts'
import type { CauseFace } from './faces.ts'
import { causesFlow } from './flow-causes.ts'
import { LinkSigns } from './LinkSigns.tsx'
import type { CausesLayout } from './layout-causes.ts'
import { directions, nearest } from './nearest.ts'
import { firstRead } from './opening-view.ts'
import { PictureTools } from './PictureTools.tsx'
import { type Look, useCauseNodes } from './useCauseNodes.ts'
import type { Causes } from './useCauses.ts'
import { useKeptInSight, useReveal } from './useReveal.ts'
import '@xyflow/react/dist/base.css'
import './causes.css'

interface CausalPictureProps extends Pick<Look, 'selected' | 'told' | 'mayLink'> {
  causes: Causes
  shown: readonly CauseFace[]
  layout: CausesLayout
  onSelect: (id: NodeId | null) => void
  /** A line was drawn from one to the other, or the sign of their link was pressed. */
  onLink: (from: NodeId, to: NodeId) => void
}

/** The causal picture: panned and zoomed by finger, walked through by arrow keys, drawn in from ring to node. */
export function CausalPicture(props: CausalPictureProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  )
}

function Picture({ causes, shown, layout, selected, told, mayLink, onSelect, onLink }: CausalPictureProps) {
  const { t } = useTranslation()
  const id = useId()
  const helpId = `${id}-help`
  const domIdOf = useCallback((node: NodeId) => `${id}-${node}`, [id])
  const [active, setActive] = useState<NodeId | null>(null)
  const [hasFocus, setHasFocus] = useState(false)
  const [connecting, setConnecting] = useState(false)
  const nodes = useCauseNodes(shown, layout, { selected, told, mayLink, domIdOf, helpId })
  const links = useMemo(() => drawnLinks(layout, causes.state.links), [layout, causes.state.links])
  const reveal = useReveal(layout)
  const hold = useHolder('draft')
  const hand = useHand()
  const box = useTakenDrags()
  const moved = useKeptInSight(layout, selected, reveal)
  const draw = (on: boolean) => {
    hold(on)
    hand(on)
    setConnecting(on)
  }
  const focusNode = (node: NodeId) => {
    setActive(node)
    reveal(node)
    focusWhenDrawn(domIdOf(node))
  }
  const onFocus = ({ target, currentTarget }: FocusEvent) => {
    setHasFocus(true)
    // By keyboard the picture is entered at the node one was at last; a press on the ground only takes the focus.
    const first = [active, selected].find((node) => node && layout.nodes.has(node)) ?? firstRead(layout.nodes)
    if (target === currentTarget && currentTarget.matches(':focus-visible') && first) focusNode(first)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = nodeOf(event.target)
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && selected) onSelect(null)
    const direction = Object.keys(directions).find((key) => key === event.key) as keyof typeof directions | undefined
    const to = direction && nearest(layout.nodes, from, direction)
    if (to) focusNode(to)
    if (direction) event.preventDefault()
  }
  const onClick = ({ target }: MouseEvent) => {
    const ends = linkOf(target)
    const node = nodeOf(target)
    if (ends) onLink(ends.from, ends.to)
    else if (node) {
      setActive(node)
      onSelect(node === selected ? null : node)
    }
  }
  return (
    <section
      aria-label={t('causal.picture.label')}
      className="pv-causes-picture"
      data-connecting={connecting || undefined}
      data-telling={told ? '' : undefined}
      ref={box}
      tabIndex={hasFocus ? -1 : 0}
      onFocus={onFocus}
      onBlur={({ relatedTarget, currentTarget }) => setHasFocus(currentTarget.contains(relatedTarget))}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <ReactFlow
        ref={withoutApplicationRole}
        nodes={nodes}
        nodesConnectable={mayLink}
        isValidConnection={({ source, target }) => source !== target}
        onConnectStart={() => draw(true)}
        onConnectEnd={() => draw(false)}
        onConnect={({ source, target }) => isNodeId(source) && isNodeId(target) && onLink(source, target)}
        connectionLineStyle={{ stroke: 'var(--pv-accent)', strokeWidth: 3 }}
        onMoveStart={(event) => {
          if (event) moved.current = true
          box.current?.toggleAttribute('data-moving', true)
        }}
        onMoveEnd={() => box.current?.toggleAttribute('data-moving', false)}
        {...causesFlow}
      >
        <ViewportPortal>
          <DrawnLinks links={links} told={told?.links} />
          <LinkSigns links={links} nameOf={causes.nameOf} told={told?.links ?? null} />
        </ViewportPortal>
      </ReactFlow>
      <PictureTools
        onUse={() => {
          moved.current = true
        }}
      />
      <p id={helpId} hidden>
        {t('causal.picture.help')}
      </p>
    </section>
  )
}

/** A line that is drawn is taken from the browser: else it makes a fling of it, and swallows the tap that follows. */
function useTakenDrags(): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = box.current
    const take = (event: TouchEvent) => {
      if (event.target instanceof Element && event.target.closest('.pv-cause-ring')) event.preventDefault()
    }
    element?.addEventListener('touchmove', take, { passive: false })
    return () => element?.removeEventListener('touchmove', take)
  }, [])
  return box
}

/** What was out of sight is drawn only after the picture has been panned to it. */
function focusWhenDrawn(domId: string, tries = 5): void {
  const element = document.getElementById(domId)
  if (element) element.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusWhenDrawn(domId, tries - 1))
}

function nodeOf(target: EventTarget): NodeId | null {
  const id = target instanceof Element ? target.closest('[data-cause]')?.getAttribute('data-cause') : null
  return isNodeId(id) ? id : null
}

function linkOf(target: EventTarget): ReturnType<typeof endsOf> {
  const key = target instanceof Element ? target.closest('[data-link]')?.getAttribute('data-link') : null
  return key ? endsOf(key) : null
}

/** React Flow calls itself an application, which keeps screen readers from reading what is in it. */
function withoutApplicationRole(element: HTMLElement | null): void {
  element?.removeAttribute('role')
}
