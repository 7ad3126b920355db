/** What the check of a template finds; `error` keeps it from being used. */
export interface TemplateFinding {
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** `正文第3段`; empty for the template as a whole. */
  readonly place: string;
  /** A few words around the place. */
  readonly excerpt: string;
}

export function finding(
  level: TemplateFinding['level'],
  message: string,
  place = '',
  excerpt = '',
): TemplateFinding {
  return { level, message, place, excerpt };
}
