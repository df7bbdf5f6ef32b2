import { Textfield } from '@digdir/designsystemet-react'
import { CopyButton } from '../../ui/CopyButton.tsx'

interface LinkRowProps {
  name: string
  help: string
  link: string
}

/** A link to copy. The field selects itself, for browsers that do not let a page copy. */
export function LinkRow({ name, help, link }: LinkRowProps) {
  return (
    <div className="pv-link-row">
      <Textfield label={name} description={help} value={link} readOnly onFocus={(event) => event.target.select()} />
      <CopyButton text={link} about={name} />
    </div>
  )
}
