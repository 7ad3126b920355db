/** Sponsorships, visits and open problems of each leader → a page to hand over. */
import { listLeaders } from '../../../../db/queries/office/leaders';
import { listProgressTexts } from '../../../../db/queries/projects/progress';
import { listProjects } from '../../../../db/queries/projects/projects';
import { listEntries, listOpenEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type {
  LeaderFileData,
  LeaderSheet,
  LeaderSponsorship,
} from '../../../../shared/documents/registers/build-leader-file';
import type { PaperData } from '../../../../shared/documents/registers/register-data';
import { daysUntil } from '../../../../shared/domain/month/cut-off';
import { viewDayOf } from '../../../../shared/domain/period';
import { STAGE_NAMES } from '../../../../shared/domain/stage';
import { problemRegister } from '../../../../shared/registers/declared/problem';
import { teamMemberRegister } from '../../../../shared/registers/declared/team-member';
import { visitRegister } from '../../../../shared/registers/declared/visit';
import { type EntryOf, stateTitle } from '../../../../shared/registers/register';
import { registerAtLevel } from '../../../../shared/registers/register-at-level';
import { AppFault } from '../../../../shared/result';
import { listSponsorships } from './gather-sponsorship';

/** @throws AppFault `nothing-to-do` when nobody sponsors anything. */
export async function gatherLeaderFile(db: Db, data: PaperData): Promise<LeaderFileData> {
  const until = viewDayOf(data.period, data.issuedOn);
  const sponsorships = await listSponsorships(db, data);
  if (sponsorships.length === 0)
    throw new AppFault('nothing-to-do', '还没有包保关系，没有可交的手册。请先在“领导包保”登记。');
  const visits = await listEntries(db, visitRegister, { to: until });
  const members = await listEntries(db, teamMemberRegister);
  const problems = await listOpenEntries(db, problemRegister, { to: until });
  const problemsHere = registerAtLevel(problemRegister, data.settings['office.region']);
  const standing = await standings(db, data.period);

  const sheetOf = ({ id, name, title }: { id: number; name: string; title: string }): LeaderSheet => {
    const own = sponsorships.filter(({ entry }) => entry.fields.leaderId === id);
    const projects = new Set(own.map(({ entry }) => entry.fields.projectId));
    const units = new Set(
      own.flatMap(({ entry: { fields } }) => (fields.kind === '联系单位' ? [fields.unitId] : [])),
    );
    return {
      leader: name,
      title,
      sponsorships: own.map(({ entry: { fields }, kept }): LeaderSponsorship => {
        const { projectId, industry, plan, goal } = fields;
        return {
          ...kept,
          standing: projectId === null ? standing.ofIndustry(industry) : standing.ofProject(projectId),
          plan,
          goal,
          team: teamOf(projectId, members) || fields.team,
        };
      }),
      groupProjects: standing.underWay(own.map(({ entry }) => entry.fields.industry)),
      visits: visits
        .filter((visit) => visit.fields.leaderId === id)
        .map(({ fields, project, unit }) => ({
          on: fields.visitedOn ?? until,
          subject: project || unit,
          content: fields.content,
        })),
      problems: problems
        .filter(({ fields }) =>
          fields.projectId === null ? units.has(fields.unitId) : projects.has(fields.projectId),
        )
        .map(({ fields, project, unit, state }) => ({
          subject: project || unit,
          text: fields.text,
          days: fields.reportedOn === null ? 0 : Math.max(0, daysUntil(until, fields.reportedOn)),
          state: stateTitle(problemsHere, state),
        }))
        .sort((a, b) => b.days - a.days),
    };
  };
  const leaders = (await listLeaders(db)).filter((leader) =>
    sponsorships.some(({ entry }) => entry.fields.leaderId === leader.id),
  );
  return { ...data, leaders: leaders.map(sheetOf) };
}

type Members = readonly EntryOf<typeof teamMemberRegister>[];

/** `指挥长：区长（区政府）；成员：镇长（云岭镇）`, as the register of command teams has it. */
function teamOf(projectId: number | null, members: Members): string {
  if (projectId === null) return '';
  return members
    .filter((member) => member.fields.projectId === projectId && member.state === 'serving')
    .sort((a, b) => a.id - b.id)
    .map(({ fields, unit }) => `${fields.role}：${fields.name}（${unit || fields.department}）`)
    .join('；');
}

/** Where projects stand, how many an industry has, and which of them are still under way. */
async function standings(db: Db, period: string) {
  const progress = await listProgressTexts(db, period, 'in');
  const projects = (await listProjects(db, {})).filter((project) => project.stage !== 'terminated');
  const byId = new Map(projects.map((project) => [project.id, project]));
  const ofProject = (id: number): string => {
    const project = byId.get(id);
    if (!project) return '';
    const text = progress.get(id)?.progress ?? '';
    return `${STAGE_NAMES[project.stage]}${text === '' ? '' : `，${text}`}`;
  };
  return {
    ofProject,
    underWay: (industries: readonly string[]): LeaderSheet['groupProjects'] =>
      projects
        .filter(
          ({ industry, stage }) => industry !== '' && industries.includes(industry) && stage !== 'producing',
        )
        .map((project) => ({
          subject: project.name,
          industry: project.industry,
          unit: project.unit,
          standing: ofProject(project.id),
        })),
    ofIndustry: (industry: string): string => {
      const own = projects.filter((project) => project.industry === industry);
      return industry === '' || own.length === 0 ? '' : `${industry}项目${own.length}个`;
    },
  };
}
