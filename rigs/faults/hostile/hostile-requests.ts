import type { Fault } from '../fault.js';
import type { HostileRequest } from './attack.js';
import { ATTACKER_ADDRESS, PROVIDER_ADDRESS } from './attackers-address.js';
import { hostileLoad } from './hostile-load.js';

interface Sending {
  readonly rate?: number;
  readonly connections?: number;
  readonly forMs?: number;
  readonly from?: string;
}

/** A few requests that cost more than they seem to. They are so few that nobody would call them a flood. */
export const hostileSlashes = ({ rate = 1, forMs = 20_000 } = {}): Fault =>
  sending(
    rate === 1 ? 'slashes' : 'slashes-often',
    `${rate} × X-Forwarded-Host of 15,000 slashes a second`,
    'slashes',
    {
      rate,
      forMs,
    },
  );

export const hostileNames = ({ rate = 24, forMs = 20_000 } = {}): Fault =>
  sending('names', `${rate} forms of 64 KiB and 16,000 names a second, with a wrong signature`, 'names', {
    rate,
    forMs,
  });

export const hostileUnsignedNames = ({ rate = 24, forMs = 20_000 } = {}): Fault =>
  sending(
    'unsigned-names',
    `${rate} forms of 64 KiB and 16,000 names a second, without a signature`,
    'unsigned-names',
    {
      rate,
      forMs,
    },
  );

/** As many requests as one process can send while it waits for each answer. */
export const hostileFlood = ({ connections = 128, forMs = 20_000 } = {}): Fault =>
  sending('flood', `wrong signatures, as many as ${connections} connections can send`, 'refused', {
    connections,
    forMs,
  });

export const hostileFloodBeside = ({ connections = 128, forMs = 20_000 } = {}): Fault =>
  sending('flood-beside', `the same from the provider's own address`, 'refused', {
    connections,
    forMs,
    from: PROVIDER_ADDRESS,
  });

export const hostileFloodForwarded = ({ connections = 128, forMs = 20_000 } = {}): Fault =>
  sending('flood-forwarded', `the same with an invented X-Forwarded-For in each`, 'forwarded', { connections, forMs });

/** Asks the one path that is answered before the door checks its load. */
export const hostileFloodHealth = ({ connections = 128, forMs = 20_000 } = {}): Fault =>
  sending('flood-health', `GET /health/ready, as many as ${connections} connections can send`, 'health', {
    connections,
    forMs,
  });

function sending(
  name: string,
  says: string,
  request: HostileRequest,
  { forMs = 20_000, from, ...more }: Sending,
): Fault {
  return hostileLoad({
    name,
    says,
    forMs,
    attacks: [{ does: 'send', door: 'ingest', from: from ?? ATTACKER_ADDRESS, request, connections: 64, ...more }],
  });
}
