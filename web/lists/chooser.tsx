import type {VNode} from 'preact'

interface ChooserProps {
  readonly label: string
  readonly value: string
  /** Value and what is shown of it. */
  readonly options: readonly (readonly [string, string])[]
  onChoose(value: string): void
}

/** A list to choose one value from, with its label before it. */
export function Chooser({label, value, options, onChoose}: ChooserProps): VNode {
  return (
    <label class="chooser">
      <span class="chooser-label">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key} dir="auto">
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
