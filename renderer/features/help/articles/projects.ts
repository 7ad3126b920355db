import type { Article } from '../article';

export const projectArticles: readonly Article[] = [
  {
    id: 'projects',
    title: '项目库和一个项目的全过程',
    words: '新增项目 修改 删除 联合招商 份额 增资 升格 换业主 附件 照片 凭证 查找',
    pages: ['/projects', '/project'],
    purpose: '报表导入后项目自动建档。一个项目从接触到投产的所有记录、资金、照片和来源都在一处。',
    steps: [
      '在[/projects]换视图看全部、超期未开工等；列名上可以筛选、排序，常用的筛选在“视图”里存下来。报表以外的项目用[projects.create]。',
      '找项目最快的办法是[shell.palette]：打几个字或拼音首字母，例如「桃花镇」打 thz。只在本页列表里找，用[view.filter]。',
      '打开项目，“补记阶段”“补记资金”用来登记报表以外的记录，补记的同样要认定。“影像与附件”里点“添加附件”放照片和凭证。',
      '几家联合招商的，在“归属”里设份额；增资、升格、换业主的与原项目关联，同一阶段只计一次。',
      '列表用[view.export]存成工作簿，用[view.print]打印；单个项目可出“一览表”。',
    ],
    trouble: [
      { when: '删错了', answer: '用[edit.undo]，连同它的记录一起回来；撤多了用[edit.redo]。' },
      { when: '数字从哪里来', answer: '记录上写着来源文件和行号，可打开原表核对。' },
      { when: '想回到刚才那一页', answer: '用[go.back]，再往前用[go.forward]。' },
    ],
  },
  {
    id: 'first-contact',
    title: '首谈登记与裁决',
    words: '首谈负责制 争议 撞车 重复 查重 归属 裁决通知',
    pages: ['/register/first-contact', '/register/ruling', '/duplicates'],
    purpose: '记下哪家单位最先与客商接触、有什么凭据；几家争一个项目时，由本办裁决一家。',
    steps: [
      '单位报来线索，在[/register/first-contact]登记首谈单位、时间和凭据，会谈记录、函件作附件。',
      '[/duplicates]列出可能重复的项目和各自的首谈时间。不是一回事的，右键点“不是同一项目”，以后不再列出。',
      '要裁决的，右键点“提请裁决”，写明裁定单位、理由和生效日期，记入[/register/ruling]；可“生成裁决通知”和“争议卷宗”。',
      '转为“已裁决”后，项目自生效当月起归裁定单位；以前各月已认定的仍归原单位。',
    ],
    trouble: [
      {
        when: '首谈过了有效期',
        answer: '满有效期而未落户的，首谈资格失效，列表里会标出。天数在[/settings]里设。',
      },
      { when: '单位申诉', answer: '在裁决上登记申诉和复核；撤回裁决时项目归还原单位。' },
    ],
  },
];
