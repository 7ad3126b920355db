/** A photo as it came in → what is shown of it. Runs in the helper process: a photo may be made to hurt. */
import exifr from 'exifr';
import jpeg from 'jpeg-js';
import { isPng } from '../../shared/attachments/file-type';
import { dateSchema } from '../../shared/domain/period';
import { AppFault } from '../../shared/result';
import { readPictureSize } from './picture-size';
import { type Pixels, type Samples, scaleDown, turnUpright } from './pixels';
import { readPng } from './read-png';

/** A telephone takes up to 50 million pixels. */
const MAX_PIXELS = 64_000_000;
const VIEW_SIDE = 1600;
const THUMBNAIL_SIDE = 320;

export interface PictureInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export interface MadePicture {
  /** Of the upright picture as it was taken. */
  readonly width: number;
  readonly height: number;
  /** From the camera's own record; `null` when it left none. */
  readonly takenOn: string | null;
  /** JPEG files without any record of camera or place. */
  readonly view: Uint8Array;
  readonly thumbnail: Uint8Array;
}

/** @throws AppFault `file-unreadable` for a damaged picture, `file-too-large` for one of too many pixels. */
export async function makePicture({ bytes, fileName }: PictureInput): Promise<MadePicture> {
  const size = readPictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw damaged(fileName);
  if (size.width * size.height > MAX_PIXELS) throw tooLarge(fileName);
  const record = await readRecord(bytes);
  const samples = decode(bytes, fileName);
  const view = turnUpright(scaleDown(samples, VIEW_SIDE), record.orientation);
  const thumbnail = scaleDown({ ...view, channels: 3, max: 255 }, THUMBNAIL_SIDE);
  const lies = record.orientation >= 5;
  return {
    width: lies ? samples.height : samples.width,
    height: lies ? samples.width : samples.height,
    takenOn: record.takenOn,
    view: encode(view, 82),
    thumbnail: encode(thumbnail, 78),
  };
}

function decode(bytes: Uint8Array, fileName: string): Samples {
  try {
    if (isPng(bytes)) return readPng(bytes);
    const { width, height, data } = jpeg.decode(bytes, {
      useTArray: true,
      maxResolutionInMP: MAX_PIXELS / 1_000_000,
      maxMemoryUsageInMB: 1024,
    });
    return { width, height, data, channels: 4, max: 255 };
  } catch (error) {
    if (/maxMemoryUsage|maxResolution/.test(String(error))) throw tooLarge(fileName);
    throw damaged(fileName);
  }
}

function encode({ width, height, data }: Pixels, quality: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++)
    rgba.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return new Uint8Array(jpeg.encode({ width, height, data: rgba }, quality).data);
}

/** What the camera wrote: the day and how it was held. A record that cannot be read is none. */
async function readRecord(bytes: Uint8Array): Promise<{ takenOn: string | null; orientation: number }> {
  const record = (await exifr
    .parse(bytes, {
      pick: ['DateTimeOriginal', 'CreateDate', 'Orientation'],
      reviveValues: false,
      translateValues: false,
    })
    .catch(() => null)) as Record<string, unknown> | null | undefined;
  const written = String(record?.DateTimeOriginal ?? record?.CreateDate ?? '');
  const date = written.slice(0, 10).replaceAll(':', '-');
  const orientation = Number(record?.Orientation ?? 1);
  return {
    takenOn: dateSchema.safeParse(date).success ? date : null,
    orientation: Number.isInteger(orientation) && orientation >= 1 && orientation <= 8 ? orientation : 1,
  };
}

function tooLarge(fileName: string): AppFault {
  return new AppFault(
    'file-too-large',
    `“${fileName}”超过 ${MAX_PIXELS / 1_000_000} 百万像素的上限，没有添加。请缩小后再添加。`,
  );
}

function damaged(fileName: string): AppFault {
  return new AppFault(
    'file-unreadable',
    `“${fileName}”已损坏，读不出画面，没有添加。请从相机或手机重新导出后再添加。`,
  );
}
