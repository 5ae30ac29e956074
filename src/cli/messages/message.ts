/** The languages of the command. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is said to people, in each language. `{name}` stands for a value. */
export type Message = Readonly<Record<Language, string>>;
