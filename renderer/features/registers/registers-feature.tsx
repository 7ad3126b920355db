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
  ProfileOutlined,
  ScheduleOutlined,
  SolutionOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { REGISTERS } from '../../../shared/registers/registers';
import type { Feature, Page } from '../../lib/feature';
import { DuplicatesPage } from './compare/duplicates-page';
import { TripRankingPage } from './compare/trip-ranking-page';
import { RegisterPage } from './list/register-page';
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
};

/** Registers that belong to a project's beginnings rather than to the week. */
const OF_PROJECTS: readonly string[] = ['review', 'first-contact', 'ruling'];

const registerPages: readonly Page[] = REGISTERS.map((register) => ({
  path: `/register/${register.id}`,
  title: register.title,
  group: OF_PROJECTS.includes(register.id) ? 'projects' : 'dispatch',
  icon: ICONS[register.id] ?? <ProfileOutlined />,
  component: () => <RegisterPage key={register.id} register={register} />,
}));

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
