import { createContext, useContext } from 'react';
import { ASSESSMENT_INDICATORS } from '../../../../../shared/domain/indicators/assessment-indicators';
import { INDICATORS } from '../../../../../shared/domain/indicators/indicator';
import { RATE_INDICATORS } from '../../../../../shared/domain/indicators/rate-indicators';
import { REPORT_INDICATORS } from '../../../../../shared/domain/indicators/report-indicators';

export interface SchemeFormContext {
  /** Path of a field → what is wrong with it. */
  readonly problems: ReadonlyMap<string, string>;
  /** Items of the scheme that can be referred to. */
  readonly items: readonly { readonly id: string; readonly name: string }[];
  /** Indicators offered: the program's own and those the scheme already names. */
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
  /** Words offered for lists of text, by the key of the field. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** What the program counts itself. */
export const OWN_INDICATORS = [
  ...INDICATORS,
  ...RATE_INDICATORS,
  ...REPORT_INDICATORS,
  ...ASSESSMENT_INDICATORS,
].map(({ id, name }) => ({ id, name }));

const EMPTY: SchemeFormContext = { problems: new Map(), items: [], indicators: OWN_INDICATORS, words: {} };

const FormContext = createContext<SchemeFormContext>(EMPTY);

export const SchemeFormProvider = FormContext.Provider;

export function useSchemeForm(): SchemeFormContext {
  return useContext(FormContext);
}
