/** What the texts of an article need of the window around them. */
export interface HelpContext {
  readonly pageTitle: (path: string) => string;
  readonly articleTitle: (id: string) => string;
  /** False for pages that cannot be opened yet: an office without units has few. */
  readonly canOpen: (path: string) => boolean;
  readonly onPage: (route: string) => void;
  readonly onArticle: (id: string) => void;
}
