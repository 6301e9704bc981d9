import type { RunningPeer } from '../../../load/start-peer.js';

export interface DirectRound {
  readonly connections: number;
  readonly milliseconds: number;
  /** How many callbacks to prepare. The round ends early when they are used up. */
  readonly callbacks: number;
}

export interface DirectAnswer {
  readonly accepted: number;
  readonly refused: number;
  readonly seconds: number;
}

/** Asks a peer without HTTP to do a round by itself. */
export function askDirectly({ peer, process: child }: RunningPeer, round: DirectRound): Promise<DirectAnswer> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error(`${peer.name} ended in the middle of a round`));
    child.once('exit', onExit);
    child.once('message', (answer: DirectAnswer) => {
      child.off('exit', onExit);
      resolve(answer);
    });
    child.send(round);
  });
}
