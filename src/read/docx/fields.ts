// Fields of Word: a code that is not shown, and its result, which is. Page numbers and tables of contents are no text of a plan.

export interface Fields {
  readonly begin: () => void;
  /** Adds to the code of the innermost field. */
  readonly code: (text: string) => void;
  readonly separate: () => void;
  readonly end: () => void;
  /** Codes do not go on over the end of a paragraph; a field without a result ends there. */
  readonly endOfParagraph: () => void;
  /** True where nothing is shown: in a code, or in a result that is left out. */
  readonly hides: () => boolean;
  /** True in a table of contents. */
  readonly inContents: () => boolean;
}

const CONTENTS = /^\s*TOC\b/i;
const PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** True for the code of a field whose result is left out. */
export const isLeftOut = (code: string): boolean => CONTENTS.test(code) || PAGES.test(code);

/** @param keepContents shows tables of contents, for documents in which one does not end */
export function openFields(keepContents: boolean): Fields {
  const stack: { code: string; shown: boolean }[] = [];
  const contents = ({ code }: { code: string }) => !keepContents && CONTENTS.test(code);
  return {
    begin: () => void stack.push({ code: '', shown: false }),
    code(text) {
      const field = stack.at(-1);
      if (field !== undefined && !field.shown) field.code += text;
    },
    separate() {
      const field = stack.at(-1);
      if (field !== undefined) field.shown = true;
    },
    end: () => void stack.pop(),
    endOfParagraph() {
      while (stack.at(-1)?.shown === false) stack.pop();
    },
    hides: () => stack.some((field) => !field.shown || contents(field) || PAGES.test(field.code)),
    inContents: () => stack.some(contents),
  };
}
