import { matchesText } from '../../../shared/lists/matches-text';
import type { Article } from './article';
import { parseMarks } from './parse-marks';

/** The words of a text for searching; what is named by a mark is found by the page's own words elsewhere. */
function plainText(text: string): string {
  return parseMarks(text)
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('');
}

/** The article that help opens with on a page; the first one where none explains it. */
export function articleFor(articles: readonly Article[], path: string): Article | undefined {
  return articles.find((article) => article.pages.includes(path)) ?? articles[0];
}

/**
 * Articles that know every word of `query`, as characters, pinyin or initials: those named so first, then those whose
 * search words or pages (`titleOf` a path) are, then those that mention it. Text is searched by characters only: any
 * three letters are the initials of something in it.
 */
export function findArticles(
  articles: readonly Article[],
  query: string,
  titleOf: (path: string) => string,
): readonly Article[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  const ranks = articles.map((article) => {
    const names = [...(article.words?.split(' ') ?? []), ...article.pages.map(titleOf)];
    const text = [
      article.purpose,
      ...article.steps,
      ...article.trouble.flatMap(({ when, answer }) => [when, answer]),
    ]
      .map(plainText)
      .join('\n')
      .toLowerCase();
    const rankOf = (word: string) => {
      if (matchesText(article.title, word)) return 0;
      if (names.some((name) => matchesText(name, word))) return 1;
      return text.includes(word.toLowerCase()) ? 2 : Number.POSITIVE_INFINITY;
    };
    return { article, rank: Math.max(0, ...words.map(rankOf)) };
  });
  return ranks
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank)
    .map(({ article }) => article);
}
