export { openPipeline, Pipeline, type PipelineOptions } from './testing/pipeline';
export { chunksOf, lessonCsv, type ChunkRow } from './testing/scripts';
export { watchEngine, type WatchedEngine } from './testing/watched-engine';
