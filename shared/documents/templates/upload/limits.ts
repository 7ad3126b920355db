/** Bounds of a template; a notice with pictures is far below them. */
export const MAX_TEMPLATE_BYTES = 20 * 1024 * 1024;
