import { type FormControl, type FormField, type FormVariant, isRecord } from './form-field';

/** What a new entry starts with: required fields empty, the rest left to their defaults. */
export function blankValue(control: FormControl): unknown {
  switch (control.type) {
    case 'record':
      return blankFields(control.fields);
    case 'list':
      return Array.from({ length: holdsRows(control.of) ? control.least : 0 }, () => blankValue(control.of));
    case 'variants': {
      const [first] = control.variants;
      return first ? { [control.key]: first.value, ...blankFields(first.fields) } : {};
    }
    case 'choice':
      return control.options[0]?.value ?? '';
    case 'yes-no':
      return false;
    default:
      return '';
  }
}

/** Entries of a list that are rows of fields; words and choices are picked, there is no empty one. */
export function holdsRows(control: FormControl): boolean {
  return control.type === 'record' || control.type === 'variants';
}

function blankFields(fields: readonly FormField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter((field) => !field.optional).map((field) => [field.key, blankValue(field.control)]),
  );
}

/** The same record as another variant: parameters both have in common stay, what the new one lacks is left out. */
export function changeVariant(value: unknown, key: string, variant: FormVariant): Record<string, unknown> {
  const old = isRecord(value) ? value : {};
  const kept = variant.fields
    .filter((field) => old[field.key] !== undefined && fits(old[field.key], field.control))
    .map((field) => [field.key, old[field.key]] as const);
  return { [key]: variant.value, ...blankFields(variant.fields), ...Object.fromEntries(kept) };
}

function fits(value: unknown, control: FormControl): boolean {
  switch (control.type) {
    case 'list':
      return Array.isArray(value) && value.every((entry) => fits(entry, control.of));
    case 'record':
      return (
        isRecord(value) && Object.keys(value).every((key) => control.fields.some((each) => each.key === key))
      );
    case 'variants':
      return isRecord(value) && control.variants.some((variant) => variant.value === value[control.key]);
    case 'choice':
      return control.options.some((option) => option.value === value);
    case 'yes-no':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string' || typeof value === 'number';
  }
}

/** The record with one field set; `undefined` takes the field out, so that its default holds again. */
export function withField(value: unknown, key: string, next: unknown): Record<string, unknown> {
  const { [key]: _old, ...rest } = isRecord(value) ? value : {};
  return next === undefined ? rest : { ...(isRecord(value) ? value : {}), [key]: next };
}

/** An id nobody in the list has yet: `item-3`. */
export function freeId(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
