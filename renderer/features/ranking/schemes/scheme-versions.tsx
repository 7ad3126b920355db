import { formatPeriod } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';

/** 历次版本: what each version changed in the one before. */
export function SchemeVersions({ id }: { readonly id: string }) {
  const versions = useQuery('schemes.versions', { id }).value?.versions ?? [];
  if (versions.length < 2) return null;
  return (
    <section className="scheme-versions" aria-label="历次版本">
      <h3>历次版本</h3>
      <ol>
        {versions.map(({ scheme, changes }) => (
          <li key={scheme.version}>
            <b>第{scheme.version}版</b>
            {scheme.effectiveFrom && (
              <span className="muted"> {formatPeriod(scheme.effectiveFrom)}起适用</span>
            )}
            <ul>
              {changes.map((change) => (
                <li key={change.text}>{change.text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
