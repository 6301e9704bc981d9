import type { ReactElement } from 'react';
import { classInWords, meaningOfClass } from './class-words';
import { shapeOf } from './glyph';
import { Reading } from './reading';
import { toneOf } from './status-tone';

export { classInWords } from './class-words';

/** A class, which is our reading of what the provider said. */
export const ClassPhrase = ({ class: name }: { readonly class: string }): ReactElement => (
  <Reading tone={toneOf(name)} shape={shapeOf(name)} title={meaningOfClass(name)}>
    {classInWords(name)}
  </Reading>
);
