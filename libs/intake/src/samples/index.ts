export { createSampleExplainer, type ExplainSample, type SampleExplainer } from './sample-explainer.js';
export { cleanUpSamples } from './clean-up-samples.js';
export * from './signature-sampler.js';
