// The library product: one import for what another package would use. What is public in these modules is the library's
// face; everything else of the package is `package` or internal.
@_exported public import AlignmentMeasures
@_exported public import AlignmentPipeline
@_exported public import BitextModel
@_exported public import CorpusFormats
@_exported public import CorpusOutput
@_exported public import CorpusQuality
@_exported public import DocumentAlignment
@_exported public import DocumentInput
@_exported public import DocumentPairing
@_exported public import FileAccess
@_exported public import ModelFitting
@_exported public import PageCleaning
@_exported public import SentenceAlignment
@_exported public import SentenceEncoding
@_exported public import SentenceSegmentation
@_exported public import TextLines
