import type { Generator } from './generator.js';
import { apiCursors } from './generators/api-cursors.js';
import { apiQueries } from './generators/api-queries.js';
import { apiSids } from './generators/api-sids.js';
import { apiTokens } from './generators/api-tokens.js';
import { contentHeaders } from './generators/content-headers.js';
import { framing } from './generators/framing.js';
import { garbage } from './generators/garbage.js';
import { heads } from './generators/heads.js';
import { methods } from './generators/methods.js';
import { signedForms } from './generators/signed-forms.js';
import { signedJson } from './generators/signed-json.js';
import { signedQueries } from './generators/signed-queries.js';
import { targets } from './generators/targets.js';
import { unsignedBodies } from './generators/unsigned-bodies.js';

/** All generators, in the order of the table. */
export const ALL_GENERATORS: readonly Generator[] = [
  unsignedBodies,
  signedForms,
  signedJson,
  signedQueries,
  contentHeaders,
  heads,
  framing,
  targets,
  methods,
  garbage,
  apiTokens,
  apiQueries,
  apiCursors,
  apiSids,
];
