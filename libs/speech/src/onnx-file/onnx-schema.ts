import { Root, type Type } from 'protobufjs/light';

type Field = [name: string, id: number, type: string, rule?: 'repeated'];

function message(...fields: Field[]) {
  return {
    fields: Object.fromEntries(
      fields.map(([name, id, type, rule]) => [name, { id, type, ...(rule === undefined ? {} : { rule }) }]),
    ),
  };
}

/**
 * The messages of an ONNX file: field names and numbers of the format's definition (onnx.proto, IR version 10; Apache-2.0),
 * all that a graph for inference can hold. What trains a model is left out, and a file that has it is refused by name.
 */
const definition = {
  nested: {
    Model: message(
      ['irVersion', 1, 'int64'],
      ['producerName', 2, 'string'],
      ['producerVersion', 3, 'string'],
      ['domain', 4, 'string'],
      ['modelVersion', 5, 'int64'],
      ['docString', 6, 'string'],
      ['graph', 7, 'Graph'],
      ['opsetImport', 8, 'OperatorSet', 'repeated'],
      ['metadataProps', 14, 'Entry', 'repeated'],
      ['functions', 25, 'Function', 'repeated'],
    ),
    Function: message(
      ['name', 1, 'string'],
      ['input', 4, 'string', 'repeated'],
      ['output', 5, 'string', 'repeated'],
      ['attribute', 6, 'string', 'repeated'],
      ['node', 7, 'Node', 'repeated'],
      ['docString', 8, 'string'],
      ['opsetImport', 9, 'OperatorSet', 'repeated'],
      ['domain', 10, 'string'],
      ['attributeProto', 11, 'Attribute', 'repeated'],
    ),
    OperatorSet: message(['domain', 1, 'string'], ['version', 2, 'int64']),
    Entry: message(['key', 1, 'string'], ['value', 2, 'string']),
    Graph: message(
      ['node', 1, 'Node', 'repeated'],
      ['name', 2, 'string'],
      ['initializer', 5, 'Tensor', 'repeated'],
      ['docString', 10, 'string'],
      ['input', 11, 'ValueInfo', 'repeated'],
      ['output', 12, 'ValueInfo', 'repeated'],
      ['valueInfo', 13, 'ValueInfo', 'repeated'],
      ['quantizationAnnotation', 14, 'Annotation', 'repeated'],
      ['sparseInitializer', 15, 'SparseTensor', 'repeated'],
    ),
    Annotation: message(['tensorName', 1, 'string'], ['quantParameterTensorNames', 2, 'Entry', 'repeated']),
    SparseTensor: message(['values', 1, 'Tensor'], ['indices', 2, 'Tensor'], ['dims', 3, 'int64', 'repeated']),
    Node: message(
      ['input', 1, 'string', 'repeated'],
      ['output', 2, 'string', 'repeated'],
      ['name', 3, 'string'],
      ['opType', 4, 'string'],
      ['attribute', 5, 'Attribute', 'repeated'],
      ['docString', 6, 'string'],
      ['domain', 7, 'string'],
      ['overload', 8, 'string'],
      ['metadataProps', 9, 'Entry', 'repeated'],
    ),
    Attribute: message(
      ['name', 1, 'string'],
      ['f', 2, 'float'],
      ['i', 3, 'int64'],
      ['s', 4, 'bytes'],
      ['t', 5, 'Tensor'],
      ['g', 6, 'Graph'],
      ['floats', 7, 'float', 'repeated'],
      ['ints', 8, 'int64', 'repeated'],
      ['strings', 9, 'bytes', 'repeated'],
      ['tensors', 10, 'Tensor', 'repeated'],
      ['graphs', 11, 'Graph', 'repeated'],
      ['docString', 13, 'string'],
      ['tp', 14, 'ValueType'],
      ['typeProtos', 15, 'ValueType', 'repeated'],
      ['type', 20, 'int32'],
      ['refAttrName', 21, 'string'],
      ['sparseTensor', 22, 'SparseTensor'],
      ['sparseTensors', 23, 'SparseTensor', 'repeated'],
    ),
    Tensor: message(
      ['dims', 1, 'int64', 'repeated'],
      ['dataType', 2, 'int32'],
      ['floatData', 4, 'float', 'repeated'],
      ['int32Data', 5, 'int32', 'repeated'],
      ['stringData', 6, 'bytes', 'repeated'],
      ['int64Data', 7, 'int64', 'repeated'],
      ['name', 8, 'string'],
      ['rawData', 9, 'bytes'],
      ['doubleData', 10, 'double', 'repeated'],
      ['uint64Data', 11, 'uint64', 'repeated'],
      ['docString', 12, 'string'],
      ['externalData', 13, 'Entry', 'repeated'],
      ['dataLocation', 14, 'int32'],
    ),
    ValueInfo: message(['name', 1, 'string'], ['type', 2, 'ValueType'], ['docString', 3, 'string']),
    ValueType: message(
      ['tensorType', 1, 'TensorType'],
      ['sequenceType', 4, 'ElementType'],
      ['denotation', 6, 'string'],
      ['optionalType', 9, 'ElementType'],
    ),
    ElementType: message(['elemType', 1, 'ValueType']),
    TensorType: message(['elemType', 1, 'int32'], ['shape', 2, 'Shape']),
    Shape: message(['dim', 1, 'Dimension', 'repeated']),
    Dimension: message(['dimValue', 1, 'int64'], ['dimParam', 2, 'string'], ['denotation', 3, 'string']),
  },
};

/** The message that a whole ONNX file is. */
export const modelMessage: Type = Root.fromJSON(definition).lookupType('Model');
