import type { WordPackage } from './open-package';
import { child, value } from './read-xml';
import type { Report } from './report';

/** A: the file itself. */
export function checkPackage(pack: WordPackage, report: Report): void {
  report.check('A01', pack.malformed.length === 0, '各部件格式良好', pack.malformed.slice(0, 3).join('、'));
  const missing: string[] = [];
  const external: string[] = [];
  for (const [path, root] of pack.parts) {
    if (!path.endsWith('.rels')) continue;
    const base = path.split('/').slice(0, -2);
    for (const relation of root.children) {
      const target = value(relation, 'Target') ?? '';
      if (value(relation, 'TargetMode') === 'External') external.push(target);
      else if (!pack.paths.has(resolve(base, target))) missing.push(target);
    }
  }
  report.check('A02', missing.length === 0, '引用的部件都在文件内', missing.slice(0, 3).join('、'));
  report.check('A03', external.length === 0, '没有指向外部的链接', external.slice(0, 3).join('、'));
  report.check('A04', ![...pack.paths].some((path) => path.includes('vbaProject')), '不含宏');
  const title = child(pack.parts.get('docProps/core.xml'), 'dc:title')?.text.trim() ?? '';
  report.check('A05', title !== '', '文档属性有标题');
}

function resolve(base: readonly string[], target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = [...base];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
