import SentenceEncoding
import Testing

/// The model of the cache folder. Tests that need it are skipped where it is not installed.
enum InstalledModel {
    static let encoder = try? SentenceEncoder.installed()
    static var isThere: Bool { encoder != nil }
    static let absence: Comment = "the encoder's model is not installed; Tools/fetch-model does it"
}
