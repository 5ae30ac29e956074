/** What systems and programs leave in folders and archives, which nobody sees there: hidden files, previews, locks. Paths with `/`. */
export const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i;
