import type { Schemas } from '../api/client';

type Asked = Schemas['AskedDto'];

/** What the provider said of one SID, and what that amounts to, in words. */
export function describeAsked({ finding, word, isNews, kind, problem }: Asked): string {
  if (problem !== null) return `No answer: ${problem.detail}. Nothing is concluded.`;
  const said = word === null ? '' : `The provider says \`${word}\``;
  switch (finding) {
    case 'confirmed':
      return `Confirmed. ${said}, and that fits what is known here.`;
    case 'lost':
      return isNews
        ? `Lost and filled in. ${said}, and no callback said so; it is in the timeline now.`
        : `Lost, and filled in before. ${said}, and no callback said so.`;
    case 'unknown':
      return `${said}, and no callback ever named the ${kind}; ${isNews ? 'it is in the timeline now' : 'that was known'}.`;
    case 'disagreeing':
      return `They disagree. ${said}, and callbacks reported otherwise${isNews ? '; it is in the timeline now' : ''}.`;
    case 'gone':
      return `The provider does not have it: it was deleted there, or is past what the provider keeps.`;
    case 'undecided':
    case null:
      return word === null
        ? 'The provider does not have it, and nothing can be concluded from that.'
        : `Nothing can be concluded yet. ${said}: that is too young, or no end there either.`;
  }
}
