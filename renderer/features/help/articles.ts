import type { Article } from './article';
import { beginArticles } from './articles/begin';
import { dispatchArticles } from './articles/dispatch';
import { documentArticles } from './articles/documents';
import { projectArticles } from './articles/projects';
import { rankingArticles } from './articles/ranking';
import { reportArticles } from './articles/reports';
import { safetyArticles } from './articles/safety';
import { yearArticles } from './articles/year';

/** All of 使用帮助, in the order a year brings the jobs. */
export const ARTICLES: readonly Article[] = [
  ...beginArticles,
  ...reportArticles,
  ...rankingArticles,
  ...documentArticles,
  ...dispatchArticles,
  ...projectArticles,
  ...yearArticles,
  ...safetyArticles,
];
