import { useParams } from 'wouter'
import { isId, type WorkshopId } from '../../shared/ids.ts'

/** The workshop of the address, or null where it names none. */
export function useWorkshopId(): WorkshopId | null {
  const { workshopId } = useParams()
  return isId('workshop', workshopId) ? workshopId : null
}
