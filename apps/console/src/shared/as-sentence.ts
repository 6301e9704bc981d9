/** A part of a sentence as a sentence of its own: `the number is gone` becomes `The number is gone.` */
export const asSentence = (part: string): string => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`;
