import type {VNode} from 'preact'
import {useWords} from '../use-words.ts'

/** How sure, in words that stand beside the number. */
type Sureness = 'sure' | 'likely' | 'doubtful'

/** @param score 0…1 */
function surenessOf(score: number): Sureness {
  if (score >= 0.8) return 'sure'
  return score >= 0.5 ? 'likely' : 'doubtful'
}

/** A confidence as number, shape and colour; the shape fills with it. */
export function Meter({score, label}: {score: number; label?: string}): VNode {
  const {t, percent} = useWords()
  const sureness = surenessOf(score)
  const name = label ?? t(`page.frame.sureness.${sureness}`)
  return (
    <span class={`meter meter-${sureness}`} title={name}>
      <svg class="meter-shape" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <circle cx="5" cy="5" r="4.25" class="meter-ring" />
        <path d={slice(score)} class="meter-fill" />
      </svg>
      <span class="meter-number">{percent(score)}</span>
      <span class="unseen">{name}</span>
    </span>
  )
}

/** A slice of the circle from its top. */
function slice(score: number): string {
  if (score >= 0.995) return 'M5 0.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5z'
  const angle = Math.max(0, score) * 2 * Math.PI
  const x = 5 + 4.25 * Math.sin(angle)
  const y = 5 - 4.25 * Math.cos(angle)
  return `M5 5V0.75A4.25 4.25 0 ${score > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`
}
