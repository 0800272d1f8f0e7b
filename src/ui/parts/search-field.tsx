/** A field to search a page with, and what it found, said aloud. */
import { type ReactNode, useId } from 'react';
import './search-field.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How much was found; '' for nothing to say. */
  readonly found: string;
  /** Further choices beside it. */
  readonly children?: ReactNode;
}

export function SearchField({ label, value, onChange, found, children }: Props) {
  const id = useId();
  return (
    <search className="search">
      <p className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          value={value}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
        />
        {children}
      </p>
      <p role="status" className="hint">
        {found}
      </p>
    </search>
  );
}
