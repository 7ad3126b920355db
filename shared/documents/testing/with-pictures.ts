import { mapPhotos } from '../map-photos';
import type { DocumentModel } from '../model';

/** Grey, 8 × 6 pixels. */
const GREY = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAP//////////////////////////////////////////////////////////////////',
  '//////////////////8B////////////////////////////////////////////////////////////////////////////////',
  '///////AABEIAAYACAMBEQACEQEDEQH/xAGiAAABBQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgsQAAIBAwMCBAMFBQQEAAABfQEC',
  'AwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm',
  'Z2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq',
  '8fLz9PX29/j5+gEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoLEQACAQIEBAMEBwUEBAABAncAAQIDEQQFITEGEkFRB2FxEyIy',
  'gQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqCg4SF',
  'hoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEA',
  'AhEDEQA/ACgD/9k=',
].join('');

/** The document with every photo read in; `''`: none could be read. */
export function withPictures(model: DocumentModel, picture = GREY): DocumentModel {
  return mapPhotos(model, (photo) => ({ ...photo, jpeg: picture }));
}
