import { Button } from 'antd';
import type { FundEntry } from '../../../../shared/contract/projects';
import { CURRENCY_NAMES, formatWan } from '../../../../shared/domain/money';
import { FUND_KIND_NAMES, RECORD_STATE_NAMES } from '../../../../shared/domain/stage';
import { formatMoney } from '../../../../shared/format';
import { sourceWords } from '../../../lib/words/source-words';
import { AttachmentCount } from '../../../ui/attachments/attachment-count';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { MoneyText } from '../../../ui/money/money-text';
import { StateTag } from '../../../ui/office/state-tag';
import { useProjects } from '../projects-store';
import { SourceNote } from './source-note';

interface FundTableProps {
  readonly funds: readonly FundEntry[];
  readonly narrow: boolean;
}

/** Money in place, entry by entry, reported beside recognised. */
export function FundTable({ funds, narrow }: FundTableProps) {
  const openForm = useProjects((store) => store.openForm);
  if (funds.length === 0) return <p className="muted">还没有到位资金记录。</p>;
  return (
    <>
      {!narrow && (
        <div className="card-head">
          <span className="muted">共 {funds.length} 笔</span>
          <ExportButton
            title={`${funds[0]?.projectName ?? ''}到位资金`}
            columns={[
              ['到位时间', 'date'],
              ['上报额', 'number'],
              ['币种', 'text'],
              ['认定额（万元）', 'number'],
              ['状态', 'text'],
              ['方式', 'text'],
              ['凭证', 'text'],
              ['来源', 'text'],
            ]}
            rows={funds.map((fund) => [
              fund.arrivedOn ?? '',
              formatWan(fund.money.minor),
              `万${fund.money.currency === 'CNY' ? '元' : CURRENCY_NAMES[fund.money.currency]}`,
              fund.recognisedFen === null ? '' : formatWan(fund.recognisedFen),
              RECORD_STATE_NAMES[fund.state],
              FUND_KIND_NAMES[fund.kind],
              fund.voucher,
              sourceWords(fund.source),
            ])}
          />
        </div>
      )}
      <table className="project-table">
        <thead>
          <tr>
            <th scope="col">到位时间</th>
            <th scope="col" className="num">
              上报额
            </th>
            <th scope="col" className="num">
              认定额 万元
            </th>
            <th scope="col">状态</th>
            {!narrow && <th scope="col">方式、凭证与来源</th>}
            <th scope="col">
              <span className="visually-hidden">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {funds.map((fund) => (
            <tr key={fund.id}>
              <td>{fund.arrivedOn}</td>
              <td className="num">{formatMoney(fund.money)}</td>
              <td className="num" title={fund.rateNote}>
                <MoneyText fen={fund.recognisedFen} />
              </td>
              <td>
                <StateTag state={fund.state} />{' '}
                <AttachmentCount projectId={fund.projectId} owner={{ kind: 'fund', id: fund.id }} />
              </td>
              {!narrow && (
                <td>
                  {FUND_KIND_NAMES[fund.kind]} {fund.voucher}
                  <br />
                  <SourceNote source={fund.source} />
                </td>
              )}
              <td>
                <Button
                  type="link"
                  size="small"
                  onClick={() => openForm({ kind: 'fund', id: fund.id, projectId: fund.projectId })}
                >
                  修改
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
