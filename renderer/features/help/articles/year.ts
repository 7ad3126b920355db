import type { Article } from '../article';

export const yearArticles: readonly Article[] = [
  {
    id: 'quarter',
    title: '季度评比与现场照片',
    words: '影像 拍摄 对比 挂图 表扬 表态发言',
    pages: [],
    purpose: '每季度拍摄项目现场，按累计得分评比，出季度评比通报，附前后影像对比。',
    steps: [
      '拍完照，打开[/projects]里的项目，在“影像与附件”里“添加附件”，也可以直接把照片拖进窗口。注明季度、拍摄日期和说明。',
      '季度末月认定完后，在[/documents?kind=quarter|季度评比通报]生成通报：累计排名、表扬和表态发言单位、影像对比都已排好。',
      '[/documents?kind=wall-chart|挂图作战]可打印张贴。',
    ],
    trouble: [
      {
        when: '通报里没有某个项目的照片',
        answer: '看照片是否注明了本季度。前一季度也有照片的才有前后对比。',
      },
      { when: '照片很大', answer: '放心添加。原片照样保留，通报里用缩小过的。' },
    ],
  },
  {
    id: 'assessment',
    title: '巡查、测评与年度考评',
    words: '综合考评 满意度 巡查 绩效 奖惩 晋档 年终',
    pages: [
      '/assessment',
      '/register/inspection-stop',
      '/register/inspection-mark',
      '/inspection-grid',
      '/register/survey-mark',
      '/survey-grid',
    ],
    purpose: '一年的排名、巡查、测评、加分和督查扣分合成年度考评得分和名次，提出奖惩建议。',
    steps: [
      '年度巡查：在[/register/inspection-stop]登记要看的项目和次序，[/documents?kind=inspection-sheet|巡查打分表]一名评委印一张；评委名单、评分标准、是否去掉最高最低分在[/settings]的“巡查与测评”里。',
      '收回后在[/inspection-grid]按表录入：一行一个项目，一列一名评委，也可从 Excel 连同评委和项目名称整片粘贴；格里写合计，或照次序写各项得分，如 38、27、28。一张一张的打分表也可在[/register/inspection-mark]导入，各项评分标准各占一列的照样读。',
      '企业满意度：部门列在“巡查与测评”里，不必是责任单位；[/documents?kind=survey-sheet|满意度测评表]印给企业填，收回后记在[/survey-grid]。',
      '在[/assessment]选“年度”。台账里有打分的单位按打分算，其他单位在标“（录入）”的列里逐单位填或从 Excel 粘贴。',
      '空着就是还没有，标“缺”，不作零分；数据没齐时名次是暂定的。',
      '选中一个单位，右边写着得分怎么合成；督查扣分取自[/register/supervision]。',
      '点“考评结果通报”成文；[/documents?kind=inspection|巡查测评结果]和[/documents?kind=survey|满意度测评结果]也可单独通报。',
    ],
    trouble: [
      { when: '考评项目和本地办法不同', answer: '点“考评办法”改，存为新一版。' },
      {
        when: '督查扣分没有算进来',
        answer: '扣分按查实日期计入所在年度。到[/register/supervision]看日期、扣分和状态，已撤销的不扣。',
      },
    ],
  },
];
