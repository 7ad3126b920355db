import type { ProjectPhoto } from '../../../../shared/attachments/attachment';
import type { PaperPhoto } from '../../../../shared/documents/paper-photo';

/** A photo whose size is not known is given the room of an ordinary one. */
export function toPaperPhoto({ id, width, height, takenOn, quarter, caption }: ProjectPhoto): PaperPhoto {
  return { attachmentId: id, width: width ?? 4, height: height ?? 3, takenOn, quarter, caption };
}
