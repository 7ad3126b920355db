import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { readStored, writeStored } from '../lib/drafts/storage';
import { NAV_GROUPS, type NavGroupId, type Page } from '../lib/feature';
import { navigate, usePlace } from '../lib/route/place';
import { RouteLink } from '../ui/page/route-link';
import { PAGES } from './features';
import { openGroups, toggleGroup } from './nav-groups';
import { useElementHeight } from './use-element-height';
import { useMatchMedia } from './use-match-media';

type NavGroup = (typeof NAV_GROUPS)[number] & { readonly pages: readonly Page[] };

const GROUPS: readonly NavGroup[] = NAV_GROUPS.map((group) => ({
  ...group,
  pages: PAGES.filter((page) => page.group === group.id),
})).filter((group) => group.pages.length > 0);
const SIZES = GROUPS.map(({ id, pages }) => ({ id, pages: pages.length }));

const ORDER_KEY = 'navigation';
const ids = GROUPS.map((group) => group.id) as [NavGroupId, ...NavGroupId[]];
const orderSchema = z.array(z.enum(ids));

const groupOf = (path: string) => PAGES.find((page) => page.path === path)?.group ?? null;

/** The office's rhythm on the left: eight groups, as many of them open as there is room for. */
export function Navigation() {
  const path = usePlace((place) => place.route.path);
  const isNarrow = useMatchMedia('(max-width: 960px)');
  const collapsed = usePlace((place) => place.navCollapsed) || isNarrow;
  const nav = useRef<HTMLElement>(null);
  const height = useElementHeight(nav);
  const [order, setOrder] = useState<readonly NavGroupId[]>(() => readStored(ORDER_KEY, orderSchema) ?? ids);
  useEffect(() => writeStored(ORDER_KEY, order), [order]);

  const open = openGroups(SIZES, order, height);
  const current = groupOf(path);
  const isFolded = current !== null && !open.has(current);
  // Wherever a page is opened from, its group opens with it; folding it afterwards is the user's wish.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of page opens its group
  useEffect(() => {
    if (isFolded) setOrder((before) => toggleGroup(before, current, true));
  }, [path]);

  return (
    <nav ref={nav} className={`nav${collapsed ? ' nav-collapsed' : ''}`} aria-label="主导航">
      {GROUPS.map((group) =>
        collapsed ? (
          <FoldedGroup key={group.id} group={group} current={path} />
        ) : (
          <OpenGroup
            key={group.id}
            group={group}
            current={path}
            isOpen={open.has(group.id)}
            onToggle={(wanted) => setOrder((before) => toggleGroup(before, group.id, wanted))}
          />
        ),
      )}
    </nav>
  );
}

interface OpenGroupProps {
  readonly group: NavGroup;
  readonly current: string;
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** A heading with its pages under it; a group of one page is that page. */
function OpenGroup({ group, current, isOpen, onToggle }: OpenGroupProps) {
  const [first] = group.pages;
  if (group.pages.length === 1 && first) {
    return (
      <section className="nav-group" aria-label={group.title}>
        <NavLink page={first} current={first.path === current} digit={group.digit} />
      </section>
    );
  }
  const holdsCurrent = group.pages.some((page) => page.path === current);
  return (
    <section className="nav-group" aria-label={group.title}>
      <button
        type="button"
        className={`nav-group-title${holdsCurrent ? ' nav-group-current' : ''}`}
        aria-expanded={isOpen}
        onClick={() => onToggle(!isOpen)}
      >
        {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        <span className="nav-title">{group.title}</span>
        <kbd aria-hidden>Ctrl+{group.digit}</kbd>
      </button>
      {isOpen && (
        <ul>
          {group.pages.map((page) => (
            <li key={page.path}>
              <NavLink page={page} current={page.path === current} digit={null} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** In the narrow navigation: the group's picture, its pages in a menu beside it. */
function FoldedGroup({ group, current }: { readonly group: NavGroup; readonly current: string }) {
  const page = group.pages.find((candidate) => candidate.path === current);
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomLeft"
      menu={{
        selectedKeys: page ? [page.path] : [],
        items: group.pages.map(({ path, title, icon }) => ({ key: path, label: title, icon })),
        onClick: ({ key }) => navigate(key),
      }}
    >
      <button
        type="button"
        className={`nav-folded${page ? ' nav-group-current' : ''}`}
        aria-haspopup="menu"
        title={`${group.title}（Ctrl+${group.digit}）`}
      >
        <span aria-hidden>{group.pages[0]?.icon}</span>
        <span className="visually-hidden">{group.title}</span>
      </button>
    </Dropdown>
  );
}

interface NavLinkProps {
  readonly page: Page;
  readonly current: boolean;
  readonly digit: string | null;
}

function NavLink({ page, current, digit }: NavLinkProps) {
  return (
    <RouteLink route={page.path} className="nav-link" current={current}>
      <span aria-hidden>{page.icon}</span>
      <span className="nav-title">{page.title}</span>
      {digit && <kbd aria-hidden>Ctrl+{digit}</kbd>}
    </RouteLink>
  );
}
