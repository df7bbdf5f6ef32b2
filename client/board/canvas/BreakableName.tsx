import { Fragment, memo } from 'react'
import './BreakableName.css'

/** Where a long compound may be parted, for browsers that know no Norwegian hyphenation. */
const compoundTails =
  /(?<=\p{L}{4})(?=(?:strategi|utvikling|plan|program|analyse|mangfold|beredskap|område|miljø|minne|forvaltning)\p{L}{0,4}$)/u
/** A word this long may not fit beside the rank in a narrow lane; shorter ones are left whole. */
const longWord = 15
const yearRange = /^\d{4}[-–]\d{4}$/

/** The name with hints for where lines may break. The hyphens are drawn by the style sheet: the text stays the name. */
export const BreakableName = memo(function BreakableName({ name }: { readonly name: string }) {
  return name.split(/(\s+)/).map((word, at) => {
    const key = `${at}${word}`
    if (yearRange.test(word)) {
      return (
        <span key={key} className="pv-name-whole">
          {word}
        </span>
      )
    }
    const parts = word.length < longWord ? [word] : word.split(compoundTails)
    return (
      <Fragment key={key}>
        {parts[0]}
        {parts.slice(1).map((part) => (
          <Fragment key={part}>
            <span className="pv-name-hyphen" />
            {part}
          </Fragment>
        ))}
      </Fragment>
    )
  })
})
