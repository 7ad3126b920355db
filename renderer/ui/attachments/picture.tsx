import { usePicture } from './use-picture';

interface PictureProps {
  readonly id: number;
  readonly size: 'view' | 'thumbnail';
  /** What the picture shows, for those who do not see it. */
  readonly text: string;
}

/** A photo as the program has made it anew; a damaged one says so in its place. */
export function Picture({ id, size, text }: PictureProps) {
  const picture = usePicture(id, size);
  if (picture === null) return <span className={`picture picture-${size}`} />;
  if ('problem' in picture)
    return <span className={`picture picture-${size} picture-broken`}>{picture.problem}</span>;
  return <img className={`picture picture-${size}`} src={picture.url} alt={text} />;
}
