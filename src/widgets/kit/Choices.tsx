import { type ReactNode, useId } from 'react';

interface Props<T extends string> {
  legend: ReactNode;
  isLegendUnseen?: boolean;
  options: readonly { value: T; label: ReactNode }[];
  value: T | null;
  onChange: (value: T) => void;
  /** `row` for short options, `list` for sentences. */
  layout: 'row' | 'list';
}

/** One of several, as radio buttons with large targets. */
export function Choices<T extends string>({ legend, isLegendUnseen = false, options, value, onChange, layout }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={`choices choices-${layout}`}>
      <legend className={isLegendUnseen ? 'unseen' : undefined}>{legend}</legend>
      <div className="choices-options">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
