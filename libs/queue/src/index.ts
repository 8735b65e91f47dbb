export {
  attemptLimit,
  expireBatches,
  failRequests,
  releaseBatch,
  renewBatch,
  settleRequests,
  takeSpentRequests,
  type RequestAddress,
  type SpentRequest,
} from './batch-lease';
export {
  claimBatch,
  interactivePriority,
  type ClaimedBatch,
  type ClaimedRequest,
  type ClaimOptions,
} from './claim-batch';
export { Chores } from './cron';
export { enqueueRequests, joinFairShare, noteQueueLength, type NewRequest } from './enqueue-requests';
export { heartbeatMs, LeaseLost, leaseMs } from './handler-lease';
export { HandlerRunner, type Handler, type HandlerRun, type Handlers } from './handler-runner';
export { IdleWait } from './idle-wait';
export { JobQueue } from './job-queue';
