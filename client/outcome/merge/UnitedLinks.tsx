import { Tag } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { actOf } from '../../../shared/board/records/link.ts'
import type { UnitedLink } from '../../../shared/outcome/merge/types.ts'
import { TableBadge } from '../../ui/TableBadge.tsx'

const acts = ['supports', 'counteracts', 'none'] as const

/** The tables' links, each once, with who says what of it; those they disagree on first. */
export function UnitedLinks({ links }: { links: readonly UnitedLink[] }) {
  const { t } = useTranslation()
  if (links.length === 0) return <p className="pv-merge-muted">{t('causal.merge.none')}</p>
  return (
    <ul className="pv-merge-list">
      {links.map((link) => (
        <LinkRow key={`${link.from.id} ${link.to.id}`} link={link} />
      ))}
    </ul>
  )
}

function LinkRow({ link: { from, to, said, disputed, inPlenary } }: { link: UnitedLink }) {
  const { t } = useTranslation()
  const nameOf = ({ name }: { name: string }) => name || t('outcome.goneParty')
  return (
    <li className="pv-merge-conflict">
      <div className="pv-merge-choice" />
      <div>
        <h3>{t('causal.merge.pair', { from: nameOf(from), to: nameOf(to) })}</h3>
        <ul className="pv-merge-said">
          {acts.map((act) => {
            const tables = said.filter((each) => actOf(each) === act)
            if (tables.length === 0) return null
            return (
              <li key={act}>
                <span>{t(`causal.merge.said.${act}`)}</span>
                {tables.map(({ number }) => (
                  <TableBadge key={number} number={number} size="sm" />
                ))}
              </li>
            )
          })}
        </ul>
      </div>
      <div className="pv-merge-tags">
        {disputed && <Tag data-color="warning">{t('causal.merge.disputed')}</Tag>}
        {inPlenary && <Tag data-color="success">{t('causal.merge.inPlenary')}</Tag>}
      </div>
    </li>
  )
}
