/** A form as data: what the editor shows for a part of a scheme. Made from the schema itself, never by hand. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** May be left empty. */
  readonly optional: boolean;
  /** What holds when it is left empty, as it would be typed; `null`: nothing. */
  readonly fallback: unknown;
  readonly control: FormControl;
}

export type FormControl =
  | { readonly type: 'text'; readonly long: boolean }
  /** Number kept as exact decimal text. */
  | { readonly type: 'decimal' }
  /** A share of one, shown and typed as percent. */
  | { readonly type: 'percent' }
  | { readonly type: 'integer' }
  | { readonly type: 'yes-no' }
  | {
      readonly type: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  | { readonly type: 'indicator' }
  /** An item of the scheme, by its id. */
  | { readonly type: 'item' }
  | { readonly type: 'period' }
  /** Unique within the list it stands in; given by the editor and never shown. */
  | { readonly type: 'id' }
  | { readonly type: 'record'; readonly fields: readonly FormField[] }
  | { readonly type: 'list'; readonly of: FormControl; readonly least: number }
  /** One of several records, told apart by the value of `key`. */
  | { readonly type: 'variants'; readonly key: string; readonly variants: readonly FormVariant[] };

export interface FormVariant {
  readonly value: string;
  readonly label: string;
  readonly fields: readonly FormField[];
}

export function findVariant(
  control: Extract<FormControl, { type: 'variants' }>,
  value: unknown,
): FormVariant | undefined {
  const chosen = isRecord(value) ? value[control.key] : undefined;
  return control.variants.find((variant) => variant.value === chosen);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
