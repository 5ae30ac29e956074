/**
 * The name of a path as `tar` would store it: `/`, no drive, no root, no `.` and `..`.
 * @returns '' for the working folder and those above it
 */
export function sourceName(path: string): string {
  return path
    .replace(process.platform === 'win32' ? /\\/g : /$^/g, '/')
    .replace(/^(?:\/\/\?\/)?[a-z]:/i, process.platform === 'win32' ? '' : '$&')
    .split('/')
    .filter((step) => !['', '.', '..'].includes(step))
    .join('/');
}
