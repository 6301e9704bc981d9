export { createDiagnosis, type Diagnose, type DiagnosisOptions } from './diagnosis.js';
export { explainSignature, NOTHING_MATCHED, type ExplainSignatureOptions } from './explain-signature.js';
export { EXPLAIN_WITHIN_MS } from './steps.js';
