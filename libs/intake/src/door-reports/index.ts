export { type Metrics } from './add-counts.js';
export { compareClocks, explainClock, isApart, type ClockReading } from './clock-watch.js';
export { judgeDoor, type DoorState, type JudgedDoor } from './judge-door.js';
export { readDoorReports, type KnownDoor, type KnownDoors } from './read-door-reports.js';
export { DoorReporter, type ReportDoorOptions } from './report-door.js';
export { withdrawOrphanReport as settleOrphan } from './withdraw-orphan-report.js';
export { sumMetrics, sumOf } from './sum-metrics.js';
