/** The files beside a postmortem that it refers to: which kinds there are, and which references to them are allowed. */

export const RASTER_EXTENSIONS = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'] as const;
export const MAX_IMAGE_BYTES = 10_000_000;
export const MAX_IMAGE_PIXELS = 50_000_000;
export const MAX_CSV_ROWS = 10_000;

/** What is wrong with a reference to an image or a CSV file, before anyone looks at the disk. */
export function referenceProblem(src: string, kind: 'image' | 'csv'): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src.trim())) return 'is not beside the postmortem: remote files are not loaded';
  if (/^[/\\]|\\/.test(src)) return 'is not a relative path with forward slashes';
  const extension = /\.([a-z0-9]+)$/i.exec(src)?.[1]?.toLowerCase() ?? '';
  if (kind === 'csv') return extension === 'csv' ? undefined : 'is not a CSV file';
  return (RASTER_EXTENSIONS as readonly string[]).includes(extension) ? undefined : 'is not a raster image (png, jpeg, gif, webp or avif)';
}
