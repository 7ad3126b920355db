/** Where the user is: a path and its query, as in `/projects?stage=signed`. */
export interface Route {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export function parseRoute(text: string): Route {
  const [path = '', search = ''] = text.replace(/^#/, '').split('?', 2);
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** Values that are empty or missing are left out. */
export function formatRoute(
  path: string,
  query: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
