import type { Article } from '../article';

export const dispatchArticles: readonly Article[] = [
  {
    id: 'dispatch',
    title: '周调度：问题、议定事项和会议',
    words: '问题台账 调度单 区领导 市协调 会议纪要 评审会 分类推进 周二 办结',
    pages: ['/dispatch', '/register/problem', '/register/decision', '/register/meeting'],
    purpose: '每周收问题、报领导、开调度会、定事项，没办完的逐周结转，一件不漏。',
    steps: [
      '单位报来的问题在[/register/problem]登记；导入的月报里写了问题的会自动列入，也可以在“更多”里“导入工作簿或粘贴…”。',
      '[/dispatch]按周列出问题、新开工新投产、议定事项和分类推进，每张表都可以用[view.print]打印。',
      '选中问题点“办理”，转为已报区领导、提请市协调或办结，写上日期和情况；可“生成调度单”“生成提请市协调函”。',
      '会上定的事在[/register/decision]写明责任单位和时限，到期没落实的会提醒。',
      '开会前在[/register/meeting]安排，会前几日收齐议题和材料；会后“生成会议纪要”。',
    ],
    trouble: [
      {
        when: '列表里只有没办完的',
        answer: '列表上方的条件只留下未办结、在任、包保中的，去掉它就看到全部。',
      },
      { when: '报送日、超期天数和本地规定不同', answer: '在[/settings]的“调度与包保”里改。' },
    ],
  },
  {
    id: 'sponsorship',
    title: '领导包保、走访和指挥部',
    words: '四个一 联系单位 走访 现场 手册 公布表 指挥长',
    pages: ['/register/sponsorship', '/register/team-member', '/register/visit', '/visit-weeks'],
    purpose: '谁包哪个项目、有没有每周到现场，一看就知道。',
    steps: [
      '先在[/units]登记领导名单，再在[/register/sponsorship]登记包保关系和方案。',
      '指挥部成员、部门联系人记在[/register/team-member]。',
      '领导到现场后在[/register/visit]登记。“带回的问题”自动列入问题台账。现场照片作附件。',
      '[/visit-weeks]看哪些项目有整周没有到现场。',
      '在[/register/sponsorship]可“生成公布表”和“生成领导包保手册”。',
    ],
    trouble: [
      { when: '领导调整了', answer: '原来的转为“已结束”，再登记新的，过去的走访保留。' },
      { when: '列表很长，要一起改', answer: '勾选多条，用“更多”里的“批量修改所选…”。' },
    ],
  },
  {
    id: 'trips',
    title: '外出招商和签约活动',
    words: '带队 推介会 见证签约 倍数 小组 排名',
    pages: ['/register/trip', '/register/trip-project', '/trip-ranking'],
    purpose: '登记领导外出招商、签约活动和对接的项目。考核方案里有折算倍数的，据此折算。',
    steps: [
      '在[/register/trip]登记活动：时间、带队领导、地点、人数。',
      '对接、见证签约的每个项目记在[/register/trip-project]，附活动方案、协议等佐证。',
      '[/trip-ranking]按小组或单位看外出次数、天数和成果。',
    ],
    trouble: [
      {
        when: '得分没有折算',
        answer: '看活动项目是否选定了库里的项目，再在得分说明里看依据。活动只在当年度折算。',
      },
    ],
  },
  {
    id: 'supervision',
    title: '当面汇报与督查问效',
    words: '靠后 约谈 问责 扣分 整改 销号 督查通报 汇报通知',
    pages: ['/register/report-in-person', '/register/supervision'],
    purpose: '连续靠后的单位当面汇报，工作不力的督查问责，整改到销号为止。',
    steps: [
      '在[/register/report-in-person]在“更多”里点“从本期排名列入”，程序按“靠后”的界定列出单位。',
      '约定时间后“生成汇报通知”；汇报后登记整改承诺和下次跟进日期，直到“已销号”。',
      '查实的问题在[/register/supervision]登记单位、层级和扣分，可“生成督查通报”。扣分计入查实日期所在年度的考评。',
    ],
    trouble: [
      { when: '列入错了或问责撤销', answer: '点“办理”转为“已撤销”，不再扣分；刚登记的也可以用[edit.undo]。' },
    ],
  },
];
