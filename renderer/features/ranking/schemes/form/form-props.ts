import type { ReactNode } from 'react';
import type { FormField } from '../../../../../shared/domain/scheme/form/form-field';

export interface FormFieldsProps {
  readonly fields: readonly FormField[];
  readonly value: unknown;
  /** Path of the record within the scheme, with its closing dot: `items.0.function.`. */
  readonly path: string;
  /** Stands before every label for those who cannot see the place: `第2档`. */
  readonly prefix?: string;
  readonly onChange: (value: Readonly<Record<string, unknown>>) => void;
}

/** Draws the fields of a record; handed to the controls that hold records, because records hold controls. */
export type FieldsComponent = (props: FormFieldsProps) => ReactNode;
