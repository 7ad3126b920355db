import { Input, InputNumber, Radio, Select, Switch } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { sampleBulletinPage, sampleOfficialPage } from '../../../shared/documents/page/sample-official-page';
import type { SettingValue } from '../../../shared/domain/settings';
import { usePeriod } from '../../lib/office/use-period';
import { useSettings } from '../../lib/office/use-settings';
import { PagedPreview } from '../../ui/paged-preview/paged-preview';
import { LANDSCAPE_NUMBERS, PAGE_NUMBER_FORMS } from './setting-words';

type Layout = SettingValue<'document.layout'>;

interface LayoutEditorProps {
  readonly value: Layout;
  readonly onChange: ((layout: Layout) => void) | undefined;
}

/** The standard, or what the office does otherwise, with a page that shows it. */
export function LayoutEditor({ value, onChange }: LayoutEditorProps) {
  const settings = useSettings(usePeriod());
  const samples = useMemo(() => {
    if (!settings) return [];
    const shown = { ...settings, 'document.layout': value };
    return [sampleOfficialPage(shown), sampleBulletinPage(shown)];
  }, [settings, value]);
  const change = (part: Partial<Layout>) => onChange?.({ ...value, ...part });
  const number =
    (key: 'ruleWeight' | 'markPoints' | 'markOffset' | 'linePitch' | 'titlePitch') =>
    (entered: number | null) => {
      if (entered !== null) change({ [key]: entered });
    };
  const word = (key: 'copyLabel' | 'reportLabel' | 'sendLabel' | 'distributeLabel') => (
    <Input value={value[key]} maxLength={10} onChange={(event) => change({ [key]: event.target.value })} />
  );
  return (
    <div className="settings-layout">
      <div className="settings-rows">
        <Radio.Group
          value={value.profile}
          onChange={(event) => change({ profile: event.target.value as Layout['profile'] })}
          options={[
            { value: 'strict', label: '国家标准' },
            { value: 'office', label: '本单位习惯' },
          ]}
        />
        {value.profile === 'strict' ? (
          <p className="muted">
            按 GB/T
            9704—2012《党政机关公文格式》排版，发文前逐条检查。选“本单位习惯”后可调整下列各项，不再按国标检查。
          </p>
        ) : (
          <>
            <Row label="行距（磅）">
              <InputNumber
                value={value.linePitch}
                min={22}
                max={40}
                step={0.5}
                onChange={number('linePitch')}
              />
            </Row>
            <Row label="二、三级标题加粗">
              <Switch checked={value.boldHeadings} onChange={(boldHeadings) => change({ boldHeadings })} />
            </Row>
            <Row label="数字用西文字体">
              <Switch checked={value.timesDigits} onChange={(timesDigits) => change({ timesDigits })} />
            </Row>
            <Row label="页码">
              <Select
                value={value.pageNumber}
                options={[...PAGE_NUMBER_FORMS]}
                onChange={(pageNumber) => change({ pageNumber })}
              />
            </Row>
            <Row label="红色分隔线（磅）">
              <InputNumber
                value={value.ruleWeight}
                min={0.5}
                max={6}
                step={0.25}
                onChange={number('ruleWeight')}
              />
            </Row>
            <Row label="标志字号（磅）">
              <InputNumber
                value={value.markPoints}
                min={0}
                max={80}
                precision={0}
                onChange={number('markPoints')}
              />
              <span className="muted"> 0 为自动</span>
            </Row>
            <Row label="标志距版心（毫米）">
              <InputNumber value={value.markOffset} min={5} max={60} onChange={number('markOffset')} />
            </Row>
            <Row label="简报期号">
              <Select
                value={value.issueForm}
                options={[
                  { value: 'plain', label: '第11期' },
                  { value: 'year', label: '〔2026〕第11期' },
                ]}
                onChange={(issueForm) => change({ issueForm })}
              />
            </Row>
            <Row label="标题行距（磅）">
              <InputNumber
                value={value.titlePitch}
                min={26}
                max={45}
                step={0.5}
                onChange={number('titlePitch')}
              />
            </Row>
            <Row label="横排页的页码">
              <Select
                value={value.landscapeNumber}
                options={[...LANDSCAPE_NUMBERS]}
                onChange={(landscapeNumber) => change({ landscapeNumber })}
              />
            </Row>
            <Row label="版记字号">
              <Select
                value={value.imprintPoints}
                options={[
                  { value: 14, label: '4号' },
                  { value: 16, label: '3号' },
                ]}
                onChange={(imprintPoints) => change({ imprintPoints })}
              />
            </Row>
            <Row label="版记用语">{word('copyLabel')}</Row>
            <Row label="简报报、送、发用语">
              <span className="settings-layout-words">
                {word('reportLabel')}
                {word('sendLabel')}
                {word('distributeLabel')}
              </span>
            </Row>
          </>
        )}
      </div>
      <div className="settings-layout-preview" aria-hidden>
        {samples.map((sample) => (
          <PagedPreview key={sample.kind} source={sample} zoom={0.27} />
        ))}
      </div>
    </div>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="settings-layout-row">
      <span>{label}</span>
      <span>{children}</span>
    </div>
  );
}
