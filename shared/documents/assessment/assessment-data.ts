import type { Assessment } from '../../contract/assessment';
import type { IssueFacts } from '../page/official-parts';

export interface AssessmentData extends IssueFacts {
  readonly assessment: Assessment;
}
