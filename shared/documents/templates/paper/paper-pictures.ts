import type { WordPackage } from '../../gbt9704/open-package';
import { findAll, numeric, value, type XmlElement } from '../../gbt9704/read-xml';
import { drawChart } from '../../html/chart-svg';
import { element, type HtmlElement } from '../../html/node';
import type { Chart } from '../../model';
import { chartName } from '../charts/chart-name';

const EMU_PER_MM = 36_000;
const SHOWN: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
};

export interface PaperPictures {
  /** The drawing as it is shown; a frame of its size where the window cannot show it. */
  draw(drawing: XmlElement): HtmlElement;
}

/** @param media bytes of the pictures by path, `word/media/image1.png` */
export function readPictures(
  pack: WordPackage,
  media: Readonly<Record<string, Uint8Array>>,
  charts: Readonly<Record<string, Chart>>,
): PaperPictures {
  const relations = new Map(
    (pack.parts.get('word/_rels/document.xml.rels')?.children ?? []).map((entry) => [
      value(entry, 'Id') ?? '',
      `word/${(value(entry, 'Target') ?? '').replace(/^\/?word\//, '')}`,
    ]),
  );
  return {
    draw(drawing) {
      const extent = findAll(drawing, 'wp:extent')[0];
      const width = (numeric(extent, 'cx') ?? 0) / EMU_PER_MM;
      const height = (numeric(extent, 'cy') ?? 0) / EMU_PER_MM;
      const properties = findAll(drawing, 'wp:docPr')[0];
      const labels = ['descr', 'title', 'name'].map((name) => value(properties, name) ?? '');
      const name = findAll(drawing, 'chart').length > 0 ? chartName(labels, Object.keys(charts)) : null;
      const chart = name === null ? undefined : charts[name];
      if (chart) return element('figure', { class: 'gw-chart' }, [drawChart(chart, width)]);
      const blip = findAll(drawing, 'blip')[0];
      const address = pictureAddress(relations.get(value(blip, 'r:embed') ?? ''), media);
      if (address !== null)
        return element('figure', { class: 'gw-chart' }, [
          element('img', { src: address, alt: labels[0] ?? '', width: `${width}mm` }, [], {
            width: `${width}mm`,
            height: `${height}mm`,
          }),
        ]);
      return element('figure', { class: 'gw-chart gw-picture-frame' }, [], { height: `${height}mm` });
    },
  };
}

function pictureAddress(
  path: string | undefined,
  media: Readonly<Record<string, Uint8Array>>,
): string | null {
  const bytes = path === undefined ? undefined : media[path];
  const type = SHOWN[path?.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!bytes || type === undefined) return null;
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(binary)}`;
}
