// The library product: one import for what another package would use.
@_exported import AlignmentEvaluation
@_exported import AlignmentPipeline
@_exported import BilingualLexicon
@_exported import BitextModel
@_exported import CharacterDecoding
@_exported import CorpusFormats
@_exported import CorpusQuality
@_exported import LanguageIdentification
@_exported import PageCleaning
@_exported import SentenceAlignment
@_exported import SentenceEncoding
@_exported import SentenceSegmentation
