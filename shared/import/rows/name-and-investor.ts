/** 「项目名称及投资方」: the two in one cell, in brackets, on lines of their own or beside a stroke. */

export interface NameAndInvestor {
  readonly name: string;
  readonly investor: string;
}

const COMPANY = /(?:公司|集团|厂|合作社|商行|经营部|研究院|基金|合伙企业)$/;
const IN_BRACKETS = /^([\s\S]+?)[（(]([^（()）]+)[)）]\s*$/;
const BESIDE = /[\n/／、，,；;]/;

/** A heading that asks for both. */
export function asksForBoth(heading: string): boolean {
  return (
    /项目(?:名称|全称)?/.test(heading) &&
    /[及和与、（(／/]/.test(heading) &&
    /投资(?:方|主体|商|人|企业|单位)|业主|客商/.test(heading)
  );
}

/** `null` where the two cannot be told apart: one of them, and only one, must be a company. */
export function splitNameAndInvestor(text: string): NameAndInvestor | null {
  const [, before = '', inside = ''] = IN_BRACKETS.exec(text) ?? [];
  const parts = (inside === '' ? text.split(BESIDE) : [before, inside])
    .map((part) => part.replace(/^(?:项目名称|投资(?:方|主体|商|人|企业|单位)|业主)[:：]/, '').trim())
    .filter((part) => part !== '');
  const companies = parts.filter((part) => COMPANY.test(part));
  const names = parts.filter((part) => !COMPANY.test(part));
  const [name, investor] = [names[0], companies[0]];
  if (parts.length !== 2 || name === undefined || investor === undefined) return null;
  return { name, investor };
}

/** There is more in the cell than a name. */
export function holdsMore(text: string): boolean {
  return IN_BRACKETS.test(text) || BESIDE.test(text.trim()) || /公司|集团/.test(text);
}
