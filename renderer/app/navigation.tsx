import { Tooltip } from 'antd';
import { type Feature, NAV_GROUPS } from '../lib/feature';
import { navigate, usePlace } from '../lib/place';
import { PAGES } from './features';

/** The office's rhythm on the left; only pages that exist. */
export function Navigation() {
  const path = usePlace((place) => place.route.path);
  const collapsed = usePlace((place) => place.navCollapsed);
  return (
    <nav className={`nav${collapsed ? ' nav-collapsed' : ''}`} aria-label="主导航">
      {NAV_GROUPS.map((group) => {
        const pages = PAGES.filter((page) => page.group === group.id);
        if (pages.length === 0) return null;
        const single = pages.length === 1;
        return (
          <section key={group.id} className="nav-group" aria-label={group.title}>
            {!single && (
              <div className="nav-group-title" aria-hidden>
                <span>{group.title}</span>
                <kbd>Ctrl+{group.digit}</kbd>
              </div>
            )}
            <ul>
              {pages.map((page) => (
                <li key={page.path}>
                  <NavLink
                    page={page}
                    current={page.path === path}
                    collapsed={collapsed}
                    digit={single ? group.digit : null}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

interface NavLinkProps {
  readonly page: Feature['pages'][number];
  readonly current: boolean;
  readonly collapsed: boolean;
  readonly digit: string | null;
}

function NavLink({ page, current, collapsed, digit }: NavLinkProps) {
  return (
    <Tooltip title={collapsed ? page.title : ''} placement="right">
      <a
        className="nav-link"
        href={`#${page.path}`}
        aria-current={current ? 'page' : undefined}
        onClick={(event) => {
          event.preventDefault();
          navigate(page.path);
        }}
      >
        <span className="nav-icon" aria-hidden>
          {page.icon}
        </span>
        <span className={collapsed ? 'visually-hidden' : 'nav-title'}>{page.title}</span>
        {digit && !collapsed && <kbd aria-hidden>Ctrl+{digit}</kbd>}
      </a>
    </Tooltip>
  );
}
