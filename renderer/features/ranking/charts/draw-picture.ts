/** A swatch of the legend: a filled box, a hatched one, or a thin bar. */
export interface LegendEntry {
  readonly form: 'solid' | 'hatched' | 'thin';
  readonly label: string;
}

export interface PictureText {
  readonly title: string;
  readonly sentence: string;
  readonly legend: readonly LegendEntry[];
}

const SCALE = 2;
const MARGIN = 16;
const LINE = 20;
const INK = '#1f2329';
const GREY = '#646a73';
const BAR = '#7f9cc9';

/** The chart of a figure as a PNG with its title, sentence and legend; base64 without the prefix. */
export async function drawPicture(svg: SVGSVGElement, text: PictureText): Promise<string> {
  const { width, height } = svg.getBoundingClientRect();
  const image = await loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const font = getComputedStyle(document.body).fontFamily;
  context.font = `13px ${font}`;
  const sentences = wrap(context, text.sentence, width);
  const head = MARGIN + LINE + sentences.length * LINE + 8;
  const foot = text.legend.length > 0 ? LINE + MARGIN : MARGIN;
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (head + height + foot) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = INK;
  context.font = `bold 15px ${font}`;
  context.fillText(text.title, MARGIN, MARGIN + 15);
  context.font = `13px ${font}`;
  for (const [index, line] of sentences.entries())
    context.fillText(line, MARGIN, MARGIN + LINE * (index + 2) - 4);
  context.drawImage(image, MARGIN, head, width, height);
  drawLegend(context, text.legend, head + height + 4);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

function loadImage(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the chart could not be drawn'));
    image.src = source;
  });
}

/** The drawing by itself: outside the page there are no style sheets, so their values are written in. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', getComputedStyle(document.body).fontFamily.replaceAll('"', "'"));
  const values = getComputedStyle(document.documentElement);
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (_whole, name: string) => values.getPropertyValue(name).trim());
}

/** Lines that fit the width; Chinese may break after any character. */
function wrap(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (context.measureText(line + character).width > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

function drawLegend(context: CanvasRenderingContext2D, legend: readonly LegendEntry[], top: number): void {
  let left = MARGIN;
  for (const { form, label } of legend) {
    drawSwatch(context, form, left, top);
    context.fillStyle = GREY;
    context.fillText(label, left + 30, top + 12);
    left += 46 + context.measureText(label).width;
  }
}

function drawSwatch(
  context: CanvasRenderingContext2D,
  form: LegendEntry['form'],
  left: number,
  top: number,
): void {
  context.fillStyle = form === 'thin' ? '#8a9099' : BAR;
  context.strokeStyle = BAR;
  if (form === 'solid') context.fillRect(left, top, 24, 13);
  else if (form === 'thin') context.fillRect(left, top + 5, 24, 4);
  else {
    context.strokeRect(left, top, 24, 13);
    context.beginPath();
    for (let x = 4; x <= 24; x += 5) {
      context.moveTo(left + x, top);
      context.lineTo(left + x - 4, top + 13);
    }
    context.stroke();
  }
}
