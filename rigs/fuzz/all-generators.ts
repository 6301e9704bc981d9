import type { ApiRoute, Some } from './api-routes.js';
import type { Generator } from './generator.js';
import { apiBodies } from './generators/api-bodies.js';
import { apiCursors } from './generators/api-cursors.js';
import { apiPaths } from './generators/api-paths.js';
import { apiQueries } from './generators/api-queries.js';
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

/** All generators, in the order of the table; what they ask of the API door is taken from these routes. */
export const allGenerators = (routes: Some<ApiRoute>): readonly Generator[] => [
  unsignedBodies,
  signedForms,
  signedJson,
  signedQueries,
  contentHeaders(routes),
  heads,
  framing,
  targets(routes),
  methods(routes),
  garbage,
  apiTokens(routes),
  apiQueries(routes),
  apiCursors(routes),
  apiPaths(routes),
  apiBodies(routes),
];
