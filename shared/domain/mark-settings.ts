/** How projects on the inspection tour and departments are judged (制度 三(四)、(六)). */
import { z } from 'zod';

const words = z.array(z.string().trim().min(1).max(60)).max(20);

export const MARK_SETTINGS = {
  'inspection.criteria': {
    label: '巡查测评的评分标准（名称和满分）',
    group: '巡查与测评',
    schema: words,
    // 制度 三(四)2: 综合情况及发展变化、发展后劲.
    initial: ['综合情况 40', '发展变化 30', '发展后劲 30'],
  },
  'inspection.trimmed': {
    label: '巡查测评去掉一个最高分、一个最低分',
    group: '巡查与测评',
    schema: z.boolean(),
    initial: true,
  },
  'inspection.ballots': {
    label: '巡查测评按名次投票（第一名100分，每后一名减3分）',
    group: '巡查与测评',
    schema: z.boolean(),
    initial: false,
  },
  'inspection.judges': {
    label: '巡查评委（打分表一人一张；空着印一张不写名的）',
    group: '巡查与测评',
    schema: z.array(z.string().trim().min(1).max(40)).max(100),
    initial: [],
  },
  'survey.criteria': {
    label: '满意度测评的评分标准（名称和满分）',
    group: '巡查与测评',
    schema: words,
    initial: ['服务态度 25', '办事效率 25', '依法行政 25', '廉洁自律 25'],
  },
  'survey.departments': {
    label: '接受满意度测评的部门（不必是责任单位）',
    group: '巡查与测评',
    schema: z.array(z.string().trim().min(1).max(60)).max(100),
    initial: [],
  },
} as const;
