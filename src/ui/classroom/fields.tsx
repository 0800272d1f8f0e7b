/** A choice and a switch, each with its label. */
interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onPick: (value: string) => void;
  readonly disabled?: boolean;
}

export function Choice({ label, value, options, onPick, disabled = false }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>{' '}
      <select value={value} disabled={disabled} onChange={({ target }) => onPick(target.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onSet: (on: boolean) => void;
}

export function Switch({ label, on, onSet }: SwitchProps) {
  return (
    <label className="option">
      <input type="checkbox" checked={on} onChange={({ target }) => onSet(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
