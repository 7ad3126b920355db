/** Bounds of a template; a notice with pictures is far below them. */
export declare const MAX_TEMPLATE_BYTES: number;
