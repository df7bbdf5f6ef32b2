import { useTranslation } from 'react-i18next'

/** A QR code from the server's SVG. As an image, so that nothing in it can act on the page. */
export function QrCode({ svg, link }: { svg: string; link: string }) {
  const { t } = useTranslation()
  return (
    <img
      className="pv-qr"
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={t('workshop.setup.links.qrAlt', { link })}
    />
  )
}
