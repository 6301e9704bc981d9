import { verb } from '../frame/verb.js';
import { flag } from '../frame/option.js';

export const EXPLAIN_SIGNATURE = verb({
  name: 'explain-signature',
  description: 'Say for which URL and with which key a request is signed, and what to mend.',
  operands: {
    name: '[file]',
    words: 'an HTTP request as it came: request line, headers, blank line, body (default: stdin)',
  },
  options: { json: flag('--json', 'print the explanation as one JSON object') },
  run: async (options, surroundings, { operands: [file] }) => {
    const [{ readInput }, { runExplainSignature }] = await Promise.all([
      import('./read-input.js'),
      import('./run-explain-signature.js'),
    ]);
    return runExplainSignature(() => readInput(file), options, surroundings);
  },
});
