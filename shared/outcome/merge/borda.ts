/**
 * Points of each item by Borda's count over several orders. An order is a list of groups from the first; what is in one group is
 * ranked alike. Each order gives an item one point for every item it ranks below, and half a point for every other it ranks
 * alike. What an order does not hold is ranked below all it holds, alike. What every order ranks above another therefore has more
 * points than that.
 */
export function bordaPoints<Item>(items: readonly Item[], orders: readonly (readonly Item[])[][]): Map<Item, number> {
  const points = new Map(items.map((item) => [item, 0]))
  for (const order of orders) {
    const ranked = new Set(order.flat())
    let below = items.length
    for (const group of [...order, items.filter((item) => !ranked.has(item))]) {
      below -= group.length
      for (const item of group) points.set(item, (points.get(item) ?? 0) + below + (group.length - 1) / 2)
    }
  }
  return points
}
