// The library product: one import for what another package would use.
@_exported import AlignmentMeasures
@_exported import AlignmentPipeline
@_exported import BilingualLexicon
@_exported import BitextModel
@_exported import CharacterDecoding
@_exported import CorpusFormats
@_exported import CorpusQuality
@_exported import DocumentAlignment
@_exported import LanguageIdentification
@_exported import LexicalEvidence
@_exported import ModelFitting
@_exported import PageCleaning
@_exported import SemanticEvidence
@_exported import SentenceAlignment
@_exported import SentenceEncoding
@_exported import SentenceSegmentation
