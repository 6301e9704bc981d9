import { useId, type ReactElement } from 'react';

interface Props<Value extends string> {
  readonly 'aria-label': string;
  readonly data: readonly { readonly value: Value; readonly label: string }[];
  /** None of the data is chosen with a value that is not among it. */
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}

/**
 * One of a few, side by side. These are the browser's own radio buttons: the library's control measures itself each time
 * it is drawn, and the browser lays the whole page out anew for each.
 */
export function Choice<Value extends string>(props: Props<Value>): ReactElement {
  const { data, value, onChange, className = '' } = props;
  const name = useId();
  return (
    <div role="radiogroup" className={`choice ${className}`} aria-label={props['aria-label']}>
      {data.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={name}
            value={one.value}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          {one.label}
        </label>
      ))}
    </div>
  );
}
