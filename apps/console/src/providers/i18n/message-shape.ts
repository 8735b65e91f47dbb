/** The same tree of messages in another language: a key left out or added does not compile. */
export type MessageShape<Tree> = { [Key in keyof Tree]: Tree[Key] extends string ? string : MessageShape<Tree[Key]> };

/** Every dotted path to a message of a tree: `jobs.status.done`. */
export type MessagePath<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${MessagePath<Tree[Key]>}`;
}[keyof Tree & string];
