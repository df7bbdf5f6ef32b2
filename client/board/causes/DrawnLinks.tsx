import { memo, useId } from 'react'
import type { LinkKey } from '../../../shared/board/records/link.ts'
import { type Strength, strengthOf } from '../../../shared/outcome/causes/link-words.ts'
import type { DrawnLink } from './drawn-links.ts'

interface DrawnLinksProps {
  links: readonly DrawnLink[]
  /** Those that are told of just now, or null while none are. */
  told?: ReadonlySet<LinkKey> | null
}

/**
 * All links of a picture in one drawing: solid where it supports, dashed where it counteracts, the wider the stronger. As edges
 * of React Flow, each would be worked out anew in every frame of a pan.
 */
export function DrawnLinks({ links, told = null }: DrawnLinksProps) {
  const id = useId()
  return (
    <svg className="pv-links-drawing" aria-hidden>
      <defs>
        {(['supports', 'counteracts'] as const).map((act) => (
          <marker
            key={act}
            id={`${id}-${act}`}
            data-act={act}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="16"
            markerHeight="16"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 10 5 0 10z" />
          </marker>
        ))}
      </defs>
      {links.map(({ key, link, act, path }) => (
        <Line
          key={key}
          act={act}
          strength={strengthOf(link)}
          path={path}
          arrow={`url(#${id}-${act})`}
          told={told?.has(key)}
        />
      ))}
    </svg>
  )
}

interface LineProps extends Pick<DrawnLink, 'act' | 'path'> {
  strength: Strength
  arrow: string
  told: boolean | undefined
}

const Line = memo(function Line({ act, strength, path, arrow, told }: LineProps) {
  return (
    <path className="pv-link" d={path} data-act={act} data-strength={strength} data-told={told} markerEnd={arrow} />
  )
})
