import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayRaise } from '../../../shared/board/authorship.ts'
import type { Proposal } from '../../../shared/board/records/proposal.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useBoard } from '../board-context.ts'
import { useSheets } from './sheet-stack.ts'

/** A proposal can be reworded by those at the board, and taken back by the table that made it. */
export function ProposalActions({ proposal, onWithdrawn }: { proposal: Proposal; onWithdrawn: () => void }) {
  const { t } = useTranslation()
  const { session, may, actor } = useBoard()
  const sheets = useSheets()
  const [asking, setAsking] = useState(false)
  if (!may('propose')) return null
  return (
    <section className="pv-choices">
      <Button variant="secondary" onClick={() => sheets.open({ kind: 'editProposal', proposalId: proposal.id })}>
        {t('board.sheet.editProposal')}
      </Button>
      {mayRaise(actor, proposal.raisedBy) && (
        <Button variant="secondary" data-color="danger" onClick={() => setAsking(true)}>
          {t('board.sheet.withdrawProposal')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('board.sheet.withdrawProposal')}
        text={t('board.sheet.withdrawProposalText', { name: proposal.name })}
        confirm={t('board.sheet.withdrawProposal')}
        dangerous
        onConfirm={() => {
          session.withdrawProposal(proposal.id)
          onWithdrawn()
        }}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}
