/** The annual assessment. */
import { z } from 'zod';
import type { TestedSubject } from '../domain/marks';
import type { Period } from '../domain/period';
import type { RankingResult } from '../domain/scheme/result';
import type { Scheme } from '../domain/scheme/scheme';
import { action, query } from './operation';

const year = z.number().int().min(2000).max(2099);

/** A figure entered by hand; `value` as in an evaluation case: a number, or judges' scores as a list. */
export interface AssessmentFigure {
  readonly unit: string;
  readonly indicator: string;
  readonly value: string;
  readonly note: string;
}

/** What an indicator of the assessment is made of and who still lacks it. */
export interface AssessmentInput {
  readonly indicator: string;
  readonly name: string;
  readonly source: 'computed' | 'manual';
  /** unit → score that comes from the marks in the registers and stands before what was entered, exact text. */
  readonly marked: Readonly<Record<string, string>>;
  /** Units without a figure: missing, never zero. */
  readonly missing: readonly string[];
}

/** A supervision case that takes points off: the evidence of the deduction. */
export interface SupervisionCase {
  readonly id: number;
  readonly unit: string;
  readonly foundOn: string;
  readonly level: string;
  readonly facts: string;
  /** Decimal text; `0` for none. */
  readonly points: string;
}

/** What judges and enterprises have marked in the year, best first; empty where nothing was marked. */
export interface MarkedTests {
  /** Projects of the tour. */
  readonly inspection: readonly TestedSubject[];
  /** Departments, the office's units among them. */
  readonly survey: readonly TestedSubject[];
}

export interface Assessment {
  readonly year: number;
  readonly scheme: Scheme;
  readonly result: RankingResult;
  readonly inputs: readonly AssessmentInput[];
  /** Units that take part in the composite; the others are in nobody's way. */
  readonly assessed: readonly string[];
  /** Inputs are missing: places are not final, and nothing is concluded about the units that lack them. */
  readonly provisional: boolean;
  readonly figures: readonly AssessmentFigure[];
  /** Of the year, those withdrawn left out, the oldest first. */
  readonly cases: readonly SupervisionCase[];
  readonly marked: MarkedTests;
  /** Months whose ranking went into the averages. */
  readonly months: readonly Period[];
}

export const assessmentOperations = {
  'assessment.compute': query<Assessment>()(z.object({ year })),
  /** An empty value takes the figure back. */
  'assessment.save': action<{ saved: number }>()(
    z.object({
      year,
      figures: z
        .array(
          z.strictObject({
            unit: z.string().trim().min(1).max(200),
            indicator: z.string().trim().min(1).max(80),
            value: z.string().trim().max(2000),
            note: z.string().trim().max(500).default(''),
          }),
        )
        .min(1)
        .max(5000),
    }),
  ),
};
