import { Pagination } from 'antd';
import { MAX_PAGE_ROWS } from '../../../../shared/contract/import';
import type { ReviewPage } from '../../../../shared/import/review/overview';
import { useImport } from '../import-store';

/** Turns the pages of a sheet too long to be shown at once. */
export function PageTurner({ page }: { readonly page: ReviewPage }) {
  if (page.total <= MAX_PAGE_ROWS) return null;
  return (
    <div className="import-pages">
      <Pagination
        size="small"
        current={Math.floor(page.from / MAX_PAGE_ROWS) + 1}
        pageSize={MAX_PAGE_ROWS}
        total={page.total}
        showSizeChanger={false}
        showQuickJumper
        showTotal={(total, [first, last]) => `第 ${first}–${last} 行，共 ${total} 行`}
        onChange={(place) => useImport.getState().turnTo((place - 1) * MAX_PAGE_ROWS)}
      />
      <span className="muted">筛选、排序、查找和全选都是全表的，不只本页。</span>
    </div>
  );
}
