import { shorten } from '../compose';
import type { Attachment, PhotoRow } from '../model';
import { MAX_PHOTO_CAPTION, paperPhoto } from '../paper-photo';
import type { ProjectPhotos, QuarterData } from './quarter-data';

/** 附件: what was photographed at the projects, before and after side by side (制度三(三)1). */
export function buildPhotoSheet(data: QuarterData, quarter: string): Attachment[] {
  if (data.photos.length === 0) return [];
  return [
    {
      title: `${data.settings['office.region']}${quarter}项目现场影像对比`,
      landscape: false,
      blocks: data.photos.map(photoRow),
    },
  ];
}

function photoRow({ project, unit, before, after }: ProjectPhotos, index: number): PhotoRow {
  return {
    type: 'photos',
    key: `photos.${index + 1}`,
    title: shorten(`${index + 1}.${unit}：${project}`, MAX_PHOTO_CAPTION),
    photos: before === null ? [paperPhoto(after)] : [paperPhoto(before, '前期'), paperPhoto(after, '现状')],
  };
}
