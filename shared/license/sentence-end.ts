/**
 * Where a sentence ends within a line, as the source of a regular expression: after the stop, before a capital.
 * Titles and abbreviations before names ("Sgt. Holm", "St. Mary") end none.
 */
export const SENTENCE_END =
  '(?<=[\\p{Ll}\\p{N})”"’]{2}[.!?…])(?<!\\b(?:Sgt|Spc|Cpl|Pfc|Capt|Col|Gen|Maj|Adm|Cmdr|Lt|Prof|Rev|Hon|Gov|Sen|Rep|Inc|Ltd|Corp|Jr|Sr|Dr|St|Mr|Mrs|Ms|Mt|Fr|No|Nr|vs|etc|Phil|Wm|Chas|Geo|Thos)\\.)\\s+(?=["“]?(?-i:\\p{Lu}))';
