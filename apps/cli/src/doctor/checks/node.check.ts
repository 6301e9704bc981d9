import { readProduct } from '../../product.js';
import { fail, ok, type Check, type Finding } from '../check.js';

export const nodeCheck: Check<never> = {
  name: 'node',
  looksAt: 'the version of Node.js, beside the one that `package.json` asks for',
  needs: [],
  look: () => Promise.resolve([judgeNode(process.versions.node, readProduct().nodeVersions)]),
};

/** @param wanted `>=20.19`: the least version, as package.json writes it */
export function judgeNode(version: string, wanted: string): Finding {
  const [have, least] = [numbersOf(version), numbersOf(wanted)];
  const place = least.findIndex((number, index) => number !== (have[index] ?? 0));
  const isOld = place !== -1 && (have[place] ?? 0) < (least[place] ?? 0);
  const found = `Node.js ${version}, on ${process.platform} ${process.arch}; wanted is ${wanted}`;
  return isOld ? fail(found, `install Node.js ${wanted}, and run \`npm ci\` again`) : ok(found);
}

const numbersOf = (version: string): number[] => (version.match(/\d+/g) ?? []).map(Number);
