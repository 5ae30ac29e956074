/** What the grammars know about the shape of lines; the normaliser needs it to tell a wrapped line from a new paragraph. */
export interface LayoutGrammar {
  /** True for a line that opens a paragraph whatever stands before it: a bullet, an enumerator, "Căn cứ", "Nơi nhận". */
  opensParagraph(line: string): boolean;
  /** True for a line that is a paragraph by itself: the kind of document, the national motto, lines of the signature. */
  standsAlone(line: string): boolean;
  /** True where a line ends with a word after which a number must follow ("Điều", "tháng"), so that the next line's number is no enumerator. */
  awaitsNumber(line: string): boolean;
  /** True where a line ends with a word after which its sentence must go on ("của", "và"). */
  hangs(line: string): boolean;
  /** True for a line that begins with an enumerator and so may be a heading. */
  opensSection(line: string): boolean;
  /** True for a line that is nothing but the name of a kind of document. */
  namesKind(line: string): boolean;
  /** True for an enumerator alone on its line, whose heading stands on the next. */
  isBareMarker(line: string): boolean;
}
