import { CAPITAL_NAMES, FUND_KIND_NAMES, STAGE_NAMES, type Stage } from '../../domain/stage';
import { formatMoney } from '../../format';
import type { ImportField } from '../fields';
import type { ReviewRecord } from './review';

const DATE_STAGES: Partial<Record<ImportField, Stage>> = {
  negotiatingDate: 'negotiating',
  signedDate: 'signed',
  registeredDate: 'registered',
  startedDate: 'started',
  producingDate: 'producing',
};

/** What will be stored of one field of a row, as text; `null` for fields that are read but not stored apart. */
export function storedText(record: ReviewRecord, field: ImportField): string | null {
  const stage = DATE_STAGES[field];
  if (stage !== undefined) {
    const event = record.events.find((candidate) => candidate.stage === stage);
    return event?.date ?? '';
  }
  switch (field) {
    case 'projectName':
    case 'investor':
    case 'content':
    case 'industry':
    case 'sourceRegion':
    case 'attraction':
    case 'address':
    case 'contact':
    case 'evidence':
    case 'note':
    case 'progress':
    case 'problem':
      return record[field];
    case 'capital':
      return CAPITAL_NAMES[record.capital];
    case 'totalInvestment':
    case 'fixedAssets':
      return formatMoney(record[field]);
    case 'stage':
      return record.events.map((event) => STAGE_NAMES[event.stage]).join('、');
    case 'eventDate':
      return record.events[0]?.date ?? record.funds[0]?.date ?? '';
    case 'funds':
      return record.funds.map((fund) => formatMoney(fund.money)).join('、');
    case 'fundsDate':
      return record.funds[0]?.date ?? '';
    case 'fundsKind':
      return record.funds[0] ? FUND_KIND_NAMES[record.funds[0].kind] : '';
    case 'voucher':
      return record.funds[0]?.voucher ?? '';
    default:
      return null;
  }
}

/** Text without what makes no difference to a reader: spaces, separators of thousands, the unit, trailing zeros. */
function essence(text: string): string {
  const bare = text.replace(/[\s,，]/g, '').replace(/万?(元|美元|港元|欧元|日元)$/, '');
  return /^\d+\.\d+$/.test(bare) ? bare.replace(/\.?0+$/, '') : bare;
}

/** Whether what will be stored reads differently from the cell as sent. */
export function readsDifferently(sent: string, stored: string): boolean {
  return essence(sent) !== essence(stored);
}
