export { createDiagnosis, type Diagnose, type DiagnosisOptions } from './diagnosis.js';
export { explainSignature, type ExplainSignatureOptions } from './explain-signature.js';
export { EXPLAIN_WITHIN_MS } from './steps.js';
