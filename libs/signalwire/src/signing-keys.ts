import { hash, randomBytes } from 'node:crypto';

export interface SigningKey {
  /** The account that signs with it, or `*` for every account. */
  readonly accountSid: string;
  readonly key: string;
  /** The first 16 hex characters of the key's SHA-256. They show which key was used without giving the key away. */
  readonly keyId: string;
}

/** There are few keys, and the fingerprint is needed for every event that is checked again. */
const REMEMBERED = 64;
const idByKey = new Map<string, string>();

/** The fingerprint under which evidence names a key. */
export function keyIdOf(key: string): string {
  let id = idByKey.get(key);
  if (id === undefined) {
    id = hash('sha256', key, 'hex').slice(0, 16);
    if (idByKey.size >= REMEMBERED) idByKey.clear();
    idByKey.set(key, id);
  }
  return id;
}

/** A key in the form in which it was configured. */
export type GivenKey = Pick<SigningKey, 'accountSid' | 'key'>;

/**
 * The keys whose signature is believed; one account may have several while a key is being rotated. When the keys are
 * replaced, every holder of this object uses the new keys from that moment. Checking a signature has no pause inside,
 * so each signature is checked with either the old keys or the new keys, never with some of both.
 */
export class SigningKeys {
  #all: readonly SigningKey[] = [];
  #forEveryAccount: readonly SigningKey[] = [];
  #byAccount: ReadonlyMap<string, readonly SigningKey[]> = new Map();
  #accounts: readonly string[] = [];
  #decoys: readonly SigningKey[] = [];

  /** Throws on an empty account or key: with an empty key anyone could sign, and the vendors' libraries would agree. */
  constructor(pairs: readonly GivenKey[]) {
    this.replace(pairs);
  }

  /**
   * Believes these keys from now on, and no others. Throws as the constructor does; the old keys then stay in force.
   */
  replace(pairs: readonly GivenKey[]): void {
    const all = pairs.map(({ accountSid, key }) => {
      if (accountSid === '') throw new Error('a signing key has no account: write accountSid=key, or *=key for all');
      if (key === '') throw new Error(`the signing key of account ${accountSid} is empty: anyone could sign with it`);
      return { accountSid, key, keyId: keyIdOf(key) };
    });
    const forEveryAccount = all.filter(({ accountSid }) => accountSid === '*');
    const accounts = new Set(all.map(({ accountSid }) => accountSid));
    this.#all = all;
    this.#forEveryAccount = forEveryAccount;
    this.#byAccount = new Map(
      [...accounts].map((account) => [
        account,
        [...all.filter(({ accountSid }) => accountSid === account && account !== '*'), ...forEveryAccount],
      ]),
    );
    this.#accounts = [...accounts].filter((account) => account !== '*');
    const most = Math.max(1, ...[...this.#byAccount.values()].map(({ length }) => length));
    this.#decoys = Array.from({ length: most }, () => {
      const key = randomBytes(24).toString('hex');
      return { accountSid: '', key, keyId: '' };
    });
  }

  /**
   * The keys to try on a request that claims to be of this account: those of `keysFor`, filled up with keys that nobody
   * knows, to as many keys as any account has. Otherwise the time that a refusal takes would show which accounts have a
   * key here, and how many.
   */
  candidatesFor(accountSid: string | null): readonly SigningKey[] {
    const keys = this.keysFor(accountSid);
    return keys.length >= this.#decoys.length ? keys : [...keys, ...this.#decoys.slice(keys.length)];
  }

  /** The accounts that have a key of their own, each once; the same array until the keys are replaced. */
  get accounts(): readonly string[] {
    return this.#accounts;
  }

  /**
   * The keys that may have signed for this account: its own first, then those of every account. With null, because the
   * account cannot be read, these are all keys: the callback can then only reach quarantine, never an account's events.
   */
  keysFor(accountSid: string | null): readonly SigningKey[] {
    if (accountSid === null) return this.#all;
    return this.#byAccount.get(accountSid) ?? this.#forEveryAccount;
  }
}
