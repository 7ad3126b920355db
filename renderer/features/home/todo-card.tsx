import { RightOutlined } from '@ant-design/icons';
import type { HomeTodo } from '../../../shared/contract/app';
import { RouteLink } from '../../ui/page/route-link';

/** What must be done now, urgent things first. */
export function TodoCard({ todos }: { readonly todos: readonly HomeTodo[] }) {
  const sorted = [...todos].sort((a, b) => Number(b.urgent) - Number(a.urgent));
  return (
    <section className="card" aria-label="现在要办">
      <h2>现在要办</h2>
      {sorted.length === 0 && <p className="muted">没有待办事项。</p>}
      <ul>
        {sorted.map((todo) => (
          <li key={`${todo.code}-${todo.route}-${todo.text}`}>
            <RouteLink route={todo.route} className={`home-todo${todo.urgent ? ' home-urgent' : ''}`}>
              <span className="home-todo-text">
                {todo.urgent && <span className="home-urgent-word">急</span>}
                {todo.text}
              </span>
              <RightOutlined aria-hidden />
            </RouteLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
