import { useEffect, useState } from 'react';
import { call } from '../../api/call';

type Picture = { readonly url: string } | { readonly problem: string } | null;

/** Address of a photo's picture for `<img>`; `null` while it is fetched. A photo's picture never changes. */
export function usePicture(id: number, size: 'view' | 'thumbnail'): Picture {
  const [picture, setPicture] = useState<Picture>(null);
  useEffect(() => {
    let url: string | null = null;
    let left = false;
    setPicture(null);
    void call('attachments.picture', { id, size }).then((result) => {
      if (left) return;
      if (!result.ok) {
        setPicture({ problem: result.error.message });
        return;
      }
      url = URL.createObjectURL(new Blob([new Uint8Array(result.value.bytes)], { type: 'image/jpeg' }));
      setPicture({ url });
    });
    return () => {
      left = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [id, size]);
  return picture;
}
