import { useId } from 'react';
import { gregorianDay, isoDate } from '../../../model/purchases/calendar.ts';

interface Props {
  label: string;
  hint: string;
  /** Days since 1970-01-01. */
  day: number;
  least?: number | undefined;
  most?: number | undefined;
  onDay: (day: number) => void;
}

/** A day, by the browser's own calendar; one that is not whole or out of bounds is not taken. */
export function DayField({ label, hint, day, least, most, onDay }: Props) {
  const id = useId();
  const bound = (limit: number | undefined) => (limit === undefined ? undefined : isoDate(limit));
  return (
    <div className="field label">
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className="small">
        {hint}
      </span>
      <span className="field-box">
        <input
          id={id}
          type="date"
          key={day}
          defaultValue={isoDate(day)}
          min={bound(least)}
          max={bound(most)}
          aria-describedby={`${id}-hint`}
          onBlur={({ target }) => {
            const [year = 0, month = 0, date = 0] = target.value.split('-').map(Number);
            const next = gregorianDay(year, month, date);
            if (target.value !== '' && target.validity.valid && next !== day) onDay(next);
          }}
        />
      </span>
    </div>
  );
}
