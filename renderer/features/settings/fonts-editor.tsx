import { AutoComplete } from 'antd';
import type { SettingValue } from '../../../shared/domain/settings';
import { describeMissingFont, findMissingFonts } from '../../lib/missing-fonts';

type Fonts = SettingValue<'document.fonts'>;

/** Parts of an official document in GB/T 9704 and the fonts commonly installed for them. */
const PARTS: readonly {
  readonly key: keyof Fonts;
  readonly label: string;
  readonly usual: readonly string[];
}[] = [
  { key: 'title', label: '标题', usual: ['方正小标宋简体', '方正小标宋_GBK', '小标宋体'] },
  { key: 'body', label: '正文', usual: ['仿宋_GB2312', '仿宋', '方正仿宋_GBK'] },
  { key: 'heading1', label: '一级标题', usual: ['黑体', '方正黑体_GBK'] },
  { key: 'heading2', label: '二级标题', usual: ['楷体_GB2312', '楷体', '方正楷体_GBK'] },
  { key: 'pageNumber', label: '页码', usual: ['宋体', '方正书宋_GBK'] },
];

/** Says that a font is not on this computer and what Word will take instead. */
function MissingFont({ name }: { readonly name: string }) {
  const [missing] = findMissingFonts([name]);
  return missing ? <span className="settings-missing-font">{describeMissingFont(missing)}</span> : null;
}

interface FontsEditorProps {
  readonly value: Fonts;
  readonly onChange: ((fonts: Fonts) => void) | undefined;
}

export function FontsEditor({ value, onChange }: FontsEditorProps) {
  return (
    <div className="settings-fonts">
      {PARTS.map(({ key, label, usual }) => (
        <div key={key} className="settings-font">
          <span>{label}</span>
          <AutoComplete
            aria-label={`${label}字体`}
            value={value[key]}
            options={usual.map((font) => ({ value: font }))}
            onChange={(font: string) => onChange?.({ ...value, [key]: font })}
          />
          <MissingFont name={value[key]} />
        </div>
      ))}
    </div>
  );
}
