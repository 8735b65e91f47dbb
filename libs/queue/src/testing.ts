export { addressOf, addWorkspace, askFor, claimNow, keyOf, requestRows, type Wish } from './testing/requests';
export { until } from './testing/until';
