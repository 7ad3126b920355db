import './change-list.css';

/** From what to what; something that was empty before simply stands there now. */
export function ValueChange({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className="value-change">
      {before !== '' && (
        <>
          <del>{before}</del> →{' '}
        </>
      )}
      {after === '' ? <span className="muted">空</span> : <ins>{after}</ins>}
    </span>
  );
}
