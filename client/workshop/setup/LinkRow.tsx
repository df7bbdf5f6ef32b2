import { useId } from 'react'
import { CopyButton } from '../../ui/CopyButton.tsx'

interface LinkRowProps {
  name: string
  help: string
  link: string
}

/** A link to copy. The field selects itself, for browsers that do not let a page copy. */
export function LinkRow({ name, help, link }: LinkRowProps) {
  const id = useId()
  return (
    <div className="pv-link-row">
      <div className="pv-link-words">
        <label htmlFor={id}>{name}</label>
        <p>{help}</p>
        <input id={id} value={link} readOnly onFocus={(event) => event.target.select()} />
      </div>
      <CopyButton text={link} about={name} />
    </div>
  )
}
