import {
  AimOutlined,
  CalendarOutlined,
  CarOutlined,
  CheckSquareOutlined,
  EnvironmentOutlined,
  FlagOutlined,
  FormOutlined,
  ProfileOutlined,
  SolutionOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { REGISTERS } from '../../../shared/registers/registers';
import type { Feature, Page } from '../../lib/feature';
import { CalendarPage } from './calendar-page';
import { DispatchPage } from './dispatch-page';
import { RegisterPage } from './register-page';

const ICONS: Readonly<Record<string, ReactNode>> = {
  problem: <WarningOutlined />,
  decision: <CheckSquareOutlined />,
  sponsorship: <SolutionOutlined />,
  visit: <EnvironmentOutlined />,
  trip: <CarOutlined />,
  'first-contact': <FlagOutlined />,
  ruling: <FormOutlined />,
  'report-in-person': <AimOutlined />,
};

const registerPages: readonly Page[] = REGISTERS.map((register) => ({
  path: `/register/${register.id}`,
  title: register.title,
  group: 'dispatch',
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
      path: '/calendar',
      title: '工作日历',
      group: 'dispatch',
      icon: <CalendarOutlined />,
      component: CalendarPage,
    },
  ],
  commands: [],
};
