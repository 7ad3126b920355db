/** Names of units as books write them, for an office that knows none yet. */
import { normaliseUnitName } from './match-unit';

const TITLE_UNIT =
  /^工商联|^.{1,12}?(?:镇|(?<!城)乡|街道|农场|林场|产业园区|工业园区|产业园|工业园|园区|开发区|经开区|高新区|新区|集中区|管委会|局|发改委|经信委|委员会|工商联|联合会)/;
const CELL_UNIT =
  /(?:镇|乡|街道|农场|林场|园区|产业园|工业园|开发区|经开区|高新区|新区|集中区|管委会|局|委|委员会|联合会|工商联|商会|中心|办|办公室)$/;
/** Words of titles that end like a unit: 城镇, 返乡, 布局, 各镇街, 产业园区. */
const NO_UNIT =
  /^(?:全[区县市省])?(?:各|全|本|我|其他|所有)|(?:城|集|小|乡|古|重)镇$|(?:返|城|回|下|家|还|老|故|异|入|水)乡$|(?:布|格|全|大|当|开|结)局$|[我本](?:镇|乡|街道|局|委|园区)$|^(?:产业|工业|经济|农业|科技|物流|现代)*(?:园区|产业园|工业园|集中区)$|(?:公司|集团|厂)$/;
/** `云畈镇统计站`, `石溪镇企业服务中心`: who filled it in for the town. */
const OFFICE_OF_TOWN = /^(.{1,8}?(?:镇|乡|街道))(?![省市县村化镇街]).{1,10}(?:站|所|办|室|中心)$/;
/** What stands before a name in a title: `关于报送`, `清江县`, `2026年11月`. */
const LEAD_IN = /^(?:附件|附表|关于|报送|填报|上报|呈报|年度|[年月日份的由]|第?[一二三四五六七八九十]+季度)+/;
const PLACE = /^[^区县市镇乡]{2,4}?[省市县](?=.{2})|^[^区县市镇乡]{2,3}区(?=.{2,}(?:镇|乡|街道)$)/;

/** The unit a title or a file name speaks of: `清江县桃源镇2026年11月新签约项目表` → `桃源镇`. */
export function unitNameInTitle(title: string): string | null {
  for (const run of title.replace(/\s+/g, '').split(/[^\p{Script=Han}]+/u)) {
    const name = withoutPlace(TITLE_UNIT.exec(run.replace(LEAD_IN, ''))?.[0] ?? '');
    if (name.length >= 3 && !NO_UNIT.test(name)) return name;
    if (/^(?:高新区|经开区|开发区)$/.test(name)) return name;
  }
  return null;
}

/**
 * The units a cell names, in the words to be registered: `桃源镇人民政府` → 桃源镇, `柳溪镇、区文旅局` → both.
 * `surely`: the cell stands in a column of nothing but units, so that 桃源 is one as well.
 */
export function unitNamesInCell(text: string, surely: boolean): readonly string[] {
  // `区 科 技 局` is spread over its cell.
  const even = /^\s*(?:\S\s+)+\S\s*$/.test(text) ? text.replace(/\s+/g, '') : text;
  const parts = even.split(/[、,，/／;；+＋&\s]+|(?<=[镇乡街道区园局委办场])[和与及](?=\S)/);
  return parts.flatMap((part) => {
    const name = withoutPlace(
      normaliseUnitName(part.replace(/[（(].*?[)）]/g, '')).replace(/(?:人民政府|政府|党工委|党委)$/, ''),
    )
      .replace(/街道办(?:事处)?$/, '街道')
      .replace(OFFICE_OF_TOWN, '$1');
    if (name.length < 2 || name.length > 20 || !/^\p{Script=Han}+$/u.test(name) || NO_UNIT.test(name))
      return [];
    return CELL_UNIT.test(name) || (surely && name.length <= 8) ? [name] : [];
  });
}

function withoutPlace(name: string): string {
  return name.replace(PLACE, '');
}

/** `区科技局` for 区科学技术局: every letter in the same order. Towns that differ by a letter are two. */
export function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length || /[镇乡道]$/.test(full)) return false;
  let place = 0;
  for (const letter of full) if (letter === short[place]) place += 1;
  return place === short.length;
}
