import type { DeskRow } from '../../../shared/contract/recognition';
import { StateMark } from '../../ui/office/state-tag';
import { OBJECTION_WORDS } from './objection-words';

/** The weightiest objection in a word or two, crossed when it blocks, half when it only warns; nothing when there is none. */
export function ObjectionMark({ row }: { readonly row: DeskRow }) {
  const first = row.objections.find((objection) => objection.blocking) ?? row.objections[0];
  if (!first) return row.scope.inScope ? null : <OutOfScopeMark reason={row.scope.reason} />;
  const more = row.objections.length > 1 ? `等${row.objections.length}项` : '';
  return (
    <span title={row.objections.map((objection) => objection.message).join('\n')}>
      <StateMark shape={first.blocking ? 'crossed' : 'half'} tone={first.blocking ? 'overdue' : 'warning'}>
        {`${OBJECTION_WORDS[first.code]}${more}`}
      </StateMark>
    </span>
  );
}

/** A recognised record keeps no objections, but that it does not count must stay in sight. */
function OutOfScopeMark({ reason }: { readonly reason: string }) {
  return (
    <span title={reason}>
      <StateMark shape="half" tone="warning">
        不计入
      </StateMark>
    </span>
  );
}
