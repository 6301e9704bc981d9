/** What the providers call the ways in which a recording was begun, without their capitals. */
const WORDS: Readonly<Record<string, string>> = {
  dialverb: 'Dial verb',
  recordverb: 'Record verb',
  outboundapi: 'outbound API',
  startcallrecordingapi: 'REST API',
  startconferencerecordingapi: 'REST API',
  startcallrecordingtwiml: 'XML',
  conference: 'conference',
  trunking: 'trunk',
};

/** In which way a recording was begun. A word of the provider that is new to this page stays as it is. */
export const sourceInWords = (source: string): string => WORDS[source.toLowerCase()] ?? source;
