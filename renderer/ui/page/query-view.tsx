import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { describeError } from '../../api/describe-error';
import type { Query } from '../../api/use-query';
import { EmptyState } from './empty-state';

interface QueryViewProps<T> {
  readonly query: Query<T>;
  readonly children: (value: T) => ReactNode;
}

/** The answer of a question; old answers stay while the next is on its way, a failure says what to do. */
export function QueryView<T>({ query, children }: QueryViewProps<T>) {
  const { state, value, refetch } = query;
  if (state.status === 'failed') {
    const sentences = describeError(state.error);
    return (
      <EmptyState
        title={sentences.title}
        hint={`${sentences.message}${sentences.advice}`}
        actions={<Button onClick={refetch}>再试一次</Button>}
      />
    );
  }
  if (value === null) return <Spin delay={300} style={{ margin: '48px auto' }} />;
  return children(value);
}
