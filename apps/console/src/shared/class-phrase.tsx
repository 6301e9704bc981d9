import type { ReactElement } from 'react';
import { ClassGlyph } from './class-glyph';
import { classInWords, meaningOfClass } from './class-words';
import { toneOf } from './status-tone';

export { classInWords } from './class-words';

/**
 * A class, which is our reading of what the provider said: a sign and a few words, never a pill, since that is the form
 * of the provider's own words.
 */
export const ClassPhrase = ({ class: name }: { readonly class: string }): ReactElement => (
  <span className="class-phrase" data-class={name} data-tone={toneOf(name)} title={meaningOfClass(name)}>
    <ClassGlyph name={name} />
    {classInWords(name)}
  </span>
);
