/** A recogniser answered, but nothing that can be used; the message is a sentence without secrets. */
export class AnswerFault extends Error {}
