import { SCOPE_NAMES, SCOPES, type Scope } from '../../../shared/domain/period';
import { Segments } from '../../ui/keys/segments';

interface ScopeChoiceProps {
  readonly value: Scope;
  readonly onChange: (scope: Scope) => void;
  readonly scopes?: readonly Scope[];
  readonly size?: 'small' | 'middle';
  readonly className?: string;
}

/** Month, quarter or year to date. */
export function ScopeChoice({
  value,
  onChange,
  scopes = SCOPES,
  size = 'middle',
  className,
}: ScopeChoiceProps) {
  return (
    <Segments<Scope>
      label="时段"
      size={size}
      className={className}
      value={value}
      onChange={onChange}
      options={scopes.map((scope) => ({ value: scope, label: SCOPE_NAMES[scope] }))}
    />
  );
}
