import { Button } from '@digdir/designsystemet-react'
import { ExpandIcon, ZoomMinusIcon, ZoomPlusIcon } from '@navikt/aksel-icons'
import { useReactFlow } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import { margin } from './opening-view.ts'

/** Nearer, further away, and all of it: what two fingers do, by one finger or by keyboard. */
export function PictureTools({ onUse }: { onUse: () => void }) {
  const { t } = useTranslation()
  const flow = useReactFlow()
  const tools = [
    { label: t('causal.picture.closer'), icon: <ZoomPlusIcon aria-hidden />, run: () => flow.zoomIn() },
    { label: t('causal.picture.further'), icon: <ZoomMinusIcon aria-hidden />, run: () => flow.zoomOut() },
    {
      label: t('causal.picture.whole'),
      icon: <ExpandIcon aria-hidden />,
      run: () =>
        flow.fitView({
          maxZoom: 1,
          padding: { x: `${margin.side}px`, top: `${margin.top}px`, bottom: `${margin.bottom}px` },
        }),
    },
  ]
  return (
    <div className="pv-causes-tools">
      {tools.map(({ label, icon, run }) => (
        <Button
          key={label}
          icon
          variant="secondary"
          aria-label={label}
          title={label}
          onClick={() => {
            onUse()
            void run()
          }}
        >
          {icon}
        </Button>
      ))}
    </div>
  )
}
