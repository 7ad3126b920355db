import {
  AimOutlined,
  AlertOutlined,
  AuditOutlined,
  CalendarOutlined,
  CarOutlined,
  CheckSquareOutlined,
  ContactsOutlined,
  DiffOutlined,
  EnvironmentOutlined,
  FlagOutlined,
  FormOutlined,
  LinkOutlined,
  NodeIndexOutlined,
  ProfileOutlined,
  ScheduleOutlined,
  SmileOutlined,
  SolutionOutlined,
  StarOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { REGISTERS } from '../../../shared/registers/registers';
import type { Feature, Page } from '../../lib/feature';
import { DuplicatesPage } from './compare/duplicates-page';
import { TripRankingPage } from './compare/trip-ranking-page';
import { RegisterPage } from './list/register-page';
import { MarksPage } from './marks/marks-page';
import { CalendarPage } from './week/calendar-page';
import { DispatchPage } from './week/dispatch-page';
import { VisitWeeksPage } from './week/visit-weeks-page';

const ICONS: Readonly<Record<string, ReactNode>> = {
  problem: <WarningOutlined />,
  decision: <CheckSquareOutlined />,
  sponsorship: <SolutionOutlined />,
  meeting: <ScheduleOutlined />,
  review: <AuditOutlined />,
  'team-member': <ContactsOutlined />,
  visit: <EnvironmentOutlined />,
  trip: <CarOutlined />,
  'trip-project': <LinkOutlined />,
  'first-contact': <FlagOutlined />,
  ruling: <FormOutlined />,
  'report-in-person': <AimOutlined />,
  supervision: <AlertOutlined />,
  'inspection-stop': <NodeIndexOutlined />,
  'inspection-mark': <StarOutlined />,
  'survey-mark': <SmileOutlined />,
};

/** Registers that belong to a project's beginnings rather than to the week. */
const OF_PROJECTS: readonly string[] = ['review', 'first-contact', 'ruling'];
/** Once a year, and counted in the annual assessment. */
const OF_YEAR: readonly string[] = ['inspection-stop', 'inspection-mark', 'survey-mark'];

function groupOf(register: string): Page['group'] {
  if (OF_PROJECTS.includes(register)) return 'projects';
  return OF_YEAR.includes(register) ? 'assessment' : 'dispatch';
}

const registerPages: readonly Page[] = REGISTERS.map((register) => ({
  path: `/register/${register.id}`,
  title: register.title,
  group: groupOf(register.id),
  icon: ICONS[register.id] ?? <ProfileOutlined />,
  component: () => <RegisterPage key={register.id} register={register} />,
}));

/** Where the sheets of judges and enterprises are typed in as one table. */
const MARK_GRIDS: Readonly<Record<string, string>> = {
  'inspection-mark': '/inspection-grid',
  'survey-mark': '/survey-grid',
};

const markPages: readonly Page[] = REGISTERS.flatMap((register) => {
  const { marks } = register;
  const path = MARK_GRIDS[register.id];
  return marks && path !== undefined
    ? [
        {
          path,
          title: `${register.title}录入`,
          group: null,
          icon: ICONS[register.id] ?? <ProfileOutlined />,
          component: () => <MarksPage key={register.id} register={register} marks={marks} />,
        },
      ]
    : [];
});

export const registersFeature: Feature = {
  id: 'registers',
  pages: [
    {
      path: '/dispatch',
      title: '周调度',
      group: 'dispatch',
      icon: <ProfileOutlined />,
      component: DispatchPage,
    },
    ...registerPages,
    {
      path: '/duplicates',
      title: '项目查重',
      group: 'projects',
      icon: <DiffOutlined />,
      component: DuplicatesPage,
    },
    {
      path: '/trip-ranking',
      title: '外出招商排名',
      group: null,
      icon: <CarOutlined />,
      component: TripRankingPage,
    },
    {
      path: '/visit-weeks',
      title: '逐周走访',
      group: null,
      icon: <EnvironmentOutlined />,
      component: VisitWeeksPage,
    },
    ...markPages,
    {
      path: '/calendar',
      title: '工作日历',
      group: 'home',
      icon: <CalendarOutlined />,
      component: CalendarPage,
    },
  ],
  commands: [],
};
