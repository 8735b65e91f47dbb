"""Tests of the exporter: `npm run test:export-gpt-sovits`. They need PyTorch, and node with this clone's packages."""
