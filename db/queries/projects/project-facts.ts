import type { Selectable } from 'kysely';
import type { Schema } from '../../schema';
import { moneyOf } from './source-ref';

/** What a stored project is, in the words of the contract: the part that matching, lists and ranking all need. */
export function projectFactsOf(row: Selectable<Schema['projects']>) {
  return {
    id: row.id,
    name: row.name,
    unitId: row.unit_id,
    investor: row.investor,
    industry: row.industry,
    sourceRegion: row.source_region,
    attraction: row.attraction,
    capital: row.capital,
    totalInvestment: moneyOf(row.total_currency, row.total_minor),
    fixedAssets: moneyOf(row.fixed_currency, row.fixed_minor),
    content: row.content,
  };
}
