import { conclusionRuleSchema } from '../conclusions/conclusion-rules';
import { multiplierTableSchema } from '../multipliers/multipliers';
import { schemeFields, schemeItemSchema } from '../scheme';
import { describeFields } from './describe-form';
import type { FormControl, FormField } from './form-field';

/** Parts of a scheme that have a place of their own in the editor, or are given by the program. */
const ELSEWHERE = new Set(['id', 'version', 'items', 'multipliers', 'conclusions']);

/** 总则: what holds for the whole scheme. */
export const SCHEME_FORM: readonly FormField[] = describeFields(schemeFields).filter(
  (field) => !ELSEWHERE.has(field.key),
);

/** One item; its function is among the fields. */
export const ITEM_FORM: readonly FormField[] = describeFields(schemeItemSchema);

export const MULTIPLIERS_FORM: readonly FormField[] = describeFields(multiplierTableSchema);

export const CONCLUSION_FORM: readonly FormField[] = describeFields(conclusionRuleSchema);

/** How an item is scored: one variant per function, with its parameters. */
export const FUNCTION_CONTROL: Extract<FormControl, { type: 'variants' }> = (() => {
  const field = ITEM_FORM.find((each) => each.key === 'function');
  if (field?.control.type !== 'variants') throw new Error('an item has a function');
  return field.control;
})();
