/** What stands between the members of a list where a cell holds text alone, as between the bodies of one cell in annexes. */
export const LIST_MARK = '; ';
