import type { FormControl } from '../../../../../shared/domain/scheme/form/form-field';

/** Takes one cell of the form; records, lists and choices between records take its whole width. */
export function isSimple(control: FormControl): boolean {
  if (control.type === 'text') return !control.long;
  return control.type !== 'record' && control.type !== 'list' && control.type !== 'variants';
}
