import { formatQuarter } from '../../attachments/attachment';
import { formatDate } from '../../domain/period';
import { shorten } from '../compose';
import type { Attachment, Photo, PhotoRow } from '../model';
import type { ProjectPhotos, QuarterData, QuarterPhoto } from './quarter-data';

const MAX_CAPTION_CHARACTERS = 40;

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
    title: shorten(`${index + 1}.${unit}：${project}`, MAX_CAPTION_CHARACTERS),
    photos: before === null ? [photo(after, '')] : [photo(before, '前期'), photo(after, '现状')],
  };
}

function photo(
  { attachmentId, width, height, takenOn, quarter, caption }: QuarterPhoto,
  when: string,
): Photo {
  const day = takenOn !== null ? formatDate(takenOn) : quarter !== null ? formatQuarter(quarter) : '';
  const words = [when, day].filter((text) => text !== '').join('，');
  return {
    attachmentId,
    jpeg: '',
    width,
    height,
    caption: shorten(
      [words === '' ? '' : `（${words}）`, caption].filter((text) => text !== '').join('') || '现场照片',
      MAX_CAPTION_CHARACTERS,
    ),
  };
}
