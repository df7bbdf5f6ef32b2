import { useParams } from 'wouter'
import { isId, type StrategyId } from '../../shared/ids.ts'

/** The strategy of the address, or null where it names none. */
export function useStrategyId(): StrategyId | null {
  const { strategyId } = useParams()
  return isId('strategy', strategyId) ? strategyId : null
}
