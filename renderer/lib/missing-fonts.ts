import { FONT_SUBSTITUTES } from '../../shared/documents/page/fonts';

export interface MissingFont {
  readonly name: string;
  /** What stands in for it on this computer; empty when that is missing too. */
  readonly substitute: string;
}

/** Faces without Chinese letters of their own; a text in a missing font falls back to one of them. */
const BASELINES = ['monospace', 'serif', 'sans-serif'] as const;
/** Latin letters of very different widths: every Chinese font draws its own. */
const SAMPLE = 'mmmmmmmmwwiijjll0159';

const present = new Map<string, boolean>();
let canvas: CanvasRenderingContext2D | null = null;

function widthOf(family: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.font = `72px ${family}`;
  return canvas.measureText(SAMPLE).width;
}

/** Whether this computer has the font: then a text in it is as wide whatever it would fall back to. */
function isInstalled(name: string): boolean {
  const known = present.get(name);
  if (known !== undefined) return known;
  const quoted = `"${name.replace(/["\\]/g, '')}"`;
  const found = BASELINES.some((baseline) => widthOf(`${quoted}, ${baseline}`) !== widthOf(baseline));
  present.set(name, found);
  return found;
}

/** Those of the fonts that this computer does not have, with what stands in for each. */
export function findMissingFonts(names: readonly string[]): readonly MissingFont[] {
  return [...new Set(names)]
    .filter((name) => name !== '' && !isInstalled(name))
    .map((name) => {
      const substitute = FONT_SUBSTITUTES[name] ?? '';
      return { name, substitute: substitute !== '' && isInstalled(substitute) ? substitute : '' };
    });
}

export function describeMissingFont({ name, substitute }: MissingFont): string {
  return substitute === ''
    ? `本机没有“${name}”，也没有可代替的同类字体，请安装后再打印`
    : `本机没有“${name}”，将用“${substitute}”代替`;
}
