import { value, type XmlElement } from '../../gbt9704/read-xml';

/** A rule of Word's, as CSS writes it. */
export function borderStyle(border: XmlElement): string {
  const color = value(border, 'w:color') ?? 'auto';
  const weight = Number(value(border, 'w:sz') ?? 4) / 8;
  return `${weight}pt solid ${/^[0-9a-f]{6}$/i.test(color) ? `#${color}` : '#000'}`;
}
