import { useEffect, useState } from 'react';
import { bridge } from '../../api/bridge';

/** Takes files dropped anywhere on the window; returns whether files hover over it now. */
export function useFileDrop(onFiles: (tokens: readonly string[]) => void): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    // Enter and leave fire for every element crossed; only the balance tells whether the window was left.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setHovering(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setHovering(false);
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      void bridge()
        ?.dropped([...event.dataTransfer.files])
        .then((files) => onFiles(files.map((file) => file.token)));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return hovering;
}
