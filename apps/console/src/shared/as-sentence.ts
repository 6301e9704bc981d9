/** A text that stands by itself: `the body is not valid JSON` begins with a capital then. */
export const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A part of a sentence as a sentence of its own: `the number is gone` becomes `The number is gone.` */
export const asSentence = (part: string): string => `${begun(part)}.`;
