import type { FieldName } from './fields.ts';
import type { LifetimeValueProps } from './props.ts';
import type { Figures } from './use-figures.ts';
import type { View } from './view.ts';

/** What each level of the calculator is given. */
export interface LevelProps extends Pick<LifetimeValueProps, 'locale' | 'words' | 'kit' | 'presets'> {
  view: View;
  figures: Figures;
  /** Shows a change and keeps it; figures that could not be read stay as they were typed. */
  onView: (view: View) => void;
  /** Shows quite another view: a preset, a scenario that was kept. */
  onOther: (view: View) => void;
}

/** Whether one of the figures that a level uses cannot be read, so that the results are those of the last that could. */
export function isStale(figures: Figures, fields: readonly FieldName[]): boolean {
  return fields.some((name) => figures.readings[name].kind === 'wrong');
}

/** The figures that count for a view, without the horizon where there is none. */
export function countingFields(fields: readonly FieldName[], { scenario }: View): FieldName[] {
  return fields.filter((name) => name !== 'horizon' || scenario.horizon !== null);
}
