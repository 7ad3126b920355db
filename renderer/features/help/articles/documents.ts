import type { Article } from '../article';

export const documentArticles: readonly Article[] = [
  {
    id: 'issue',
    title: '写通报、专报：草稿到印发、作废',
    words: '发文 文号 编号 一致性检查 Word PDF 打印 作废 空号 登记簿 领导专报 月度通报',
    pages: ['/documents', '/register'],
    purpose: '认定完成后，月度通报、领导专报和各种通知自动成文。数字和排名表取自同一份数据，发文前逐项核对。',
    steps: [
      '打开[/documents]，在右上角选“文种”，如[/documents?kind=notice|月度通报]、[/documents?kind=briefing|领导专报]，文稿随即生成。',
      '看右边“一致性检查”：标出矛盾和没有填写的地方，改正后才能发文。',
      '要改文字，点左边的段落，在“改写文字”里改，边写边存；数据更新后您的改写仍然保留，改动与数字不符会提示。',
      '送审稿用[documents.save-word]或[documents.save-pdf]，也可以用[view.print]打印；保存到别处不算发文。',
      '定稿后用[documents.issue]：写编号和成文日期。编号按年、按文种连续，跳号要写“空号原因”。',
      '发出的文件在[/register]，可以再打开、另存、打印，内容不再改动。月度通报发文后，本期转为“已通报”。',
    ],
    trouble: [
      {
        when: '发出去才发现有错',
        answer:
          '个别数字有误，走更正，见[@corrections]。整份要收回，在[/register]选中它“作废…”写明理由，改正后重新发文；原号码不再使用。',
      },
      {
        when: '版面和标准不一样',
        answer: '本机缺字体时发文前会提示。装好公文字体再打印，或在装了字体的电脑上打开。',
      },
      { when: '打印机不好使', answer: '先用[documents.save-pdf]存成文件，拿到别的电脑上打印。' },
    ],
  },
  {
    id: 'templates',
    title: '用本单位的模板，检查公文格式',
    words: '版式 红头 占位符 国标 GB/T 9704 样板',
    pages: ['/templates', '/format-check'],
    purpose: '不用内置版式时，可以用本单位自己的 Word 模板；任何 Word 文件都可以按公文格式国家标准检查一遍。',
    steps: [
      '在[/templates]点“下载样板…”，在 Word 或 WPS 里改版头、字体和措辞，保留花括号里的占位符，再“上传模板…”。',
      '上传时先检查，再用本月数据试填，看着合适才“启用这个模板”。随时可以“改用内置版式”。',
      '检查别处来的文件：用[format-check.pick]，或把文件拖进[/format-check]。只检查，不改动原文件。',
    ],
    trouble: [
      { when: '模板上传不了', answer: '照列出的“须改正”改好再传，多半是占位符写错或缺了花括号。' },
      {
        when: '本单位习惯与国家标准不同',
        answer: '在[/settings]的“机关与版式”里选“本单位习惯”，再逐项调整。',
      },
    ],
  },
];
