import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'

interface DeleteDialogProps {
  title: string
  /** What goes with it, and that it cannot be undone. */
  text: string
  /** The verb; "Slett" where none is given. */
  confirm?: string
  remove: () => Promise<unknown>
  onClose: () => void
}

/** Asks once before something is deleted, deletes it, and has all that is shown read again. */
export function DeleteDialog({ title, text, confirm, remove, onClose }: DeleteDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const removal = useMutationOnce({
    mutationFn: remove,
    onSuccess: async () => {
      await queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      title={title}
      text={text}
      confirm={confirm ?? t('ui.delete')}
      dangerous
      busy={removal.isPending}
      error={removal.error}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    />
  )
}
