import type { Point } from '../canvas/geometry.ts'

/** An SVG path through all points that leaves and meets each of them sideways, as the picture is read. */
export function smoothPath([first, ...others]: readonly Point[]): string {
  if (!first) return ''
  let from = first
  const curves = others.map((to) => {
    const middle = Math.round((from.x + to.x) / 2)
    const curve = `C${middle} ${Math.round(from.y)} ${middle} ${Math.round(to.y)} ${at(to)}`
    from = to
    return curve
  })
  return `M${at(first)}${curves.join('')}`
}

function at({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`
}
