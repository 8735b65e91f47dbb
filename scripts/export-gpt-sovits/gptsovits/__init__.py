"""GPT-SoVITS checkpoints as ONNX graphs of the export family `voicemill` (docs/voices/gpt-sovits.md)."""
