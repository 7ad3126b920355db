/** Why a scheme cannot be computed, and what is odd about one that can: for the editor and for imported files. */
import { findIndicator } from '../indicators/indicator';
import { findRateIndicator, nameOfIndicator } from '../indicators/rate-indicators';
import { findReportIndicator } from '../indicators/report-indicators';
import { inputProblem } from '../input-problem';
import { placeInScheme } from './case-file/describe-place';
import { indicatorsOf } from './item-indicators';
import { type Scheme, schemeSchema } from './scheme';

export interface SchemeCheck {
  /** `null` when the scheme cannot be computed. */
  readonly scheme: Scheme | null;
  /** Each says what is wrong and where: `第2项“开工”权重：应为数字`. */
  readonly problems: readonly string[];
  /** The same, each with the field it stands at: `items.1.function.cap`. */
  readonly issues: readonly SchemeIssue[];
  /** What the scheme needs besides the program's own figures. */
  readonly remarks: readonly string[];
}

export interface SchemeIssue {
  readonly path: string;
  /** What is wrong, without the place. */
  readonly message: string;
  /** With the place, as in `problems`. */
  readonly text: string;
}

export function checkScheme(input: unknown): SchemeCheck {
  const parsed = schemeSchema.safeParse(input, { error: inputProblem });
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 50).map(
      (issue): SchemeIssue => ({
        path: issue.path.map(String).join('.'),
        message: issue.message,
        text: `${placeInScheme(issue.path, input)}${issue.message}`,
      }),
    );
    return { scheme: null, problems: [...new Set(issues.map((issue) => issue.text))], issues, remarks: [] };
  }
  return { scheme: parsed.data, problems: [], issues: [], remarks: remarksOn(parsed.data) };
}

function remarksOn(scheme: Scheme): string[] {
  const read = new Set(scheme.items.flatMap((item) => indicatorsOf(item.function).read));
  const foreign = [...read].filter(
    (id) => !findIndicator(id) && !findRateIndicator(id) && !findReportIndicator(id),
  );
  const targeted = [...new Set(scheme.items.flatMap((item) => indicatorsOf(item.function).targeted))];
  const remarks: string[] = [];
  if (foreign.length > 0) remarks.push(`须逐单位录入的指标：${foreign.join('、')}`);
  if (targeted.length > 0) {
    const names = targeted.map(nameOfIndicator);
    remarks.push(`须下达目标的指标：${names.join('、')}`);
  }
  return remarks;
}
