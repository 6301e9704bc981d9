import { describe, expect, it } from 'vitest';
import { startBanner, type BannerFacts } from './banner.js';

const facts: BannerFacts = {
  ingestUrl: 'http://127.0.0.1:3000',
  apiUrl: 'http://127.0.0.1:3001',
  publicUrls: [],
  credentialsPath: '.data/credentials.json',
  consoleToken: null,
  database: 'embedded',
};

describe('what the start prints', () => {
  it('has a link that signs in, its token where no server and no proxy sees it', () => {
    const printed = startBanner({ ...facts, consoleToken: 'made+up/token=' });

    expect(printed).toContain('http://127.0.0.1:3001/#token=made%2Bup%2Ftoken%3D\n');
  });

  it('has no token where it may be kept, and says how to sign in', () => {
    const printed = startBanner(facts);

    expect(printed).not.toContain('#token');
    expect(printed).toContain('http://127.0.0.1:3001/ (sign in with an API token)');
  });

  it('says whose callbacks are believed while PUBLIC_URL is not set, and which URL counts once it is', () => {
    expect(startBanner(facts)).toMatch(
      /signed for another service of your\naccount would be believed here too.*\bPUBLIC_URL=/,
    );

    const withPublicUrl = startBanner({ ...facts, publicUrls: ['https://hooks.example.test'] });
    expect(withPublicUrl).toContain('Signatures are checked against PUBLIC_URL=https://hooks.example.test.');
    expect(withPublicUrl).not.toContain('another service');
  });

  it('speaks of no console when the API door was not started', () => {
    expect(startBanner({ ...facts, apiUrl: null })).not.toContain('Console');
  });
});
