import AlignmentPipeline
import BitextModel
import FileAccess

/// What a piece of work is known by: the stage, and all that the stage reads.
struct JournalKey: Hashable, Sendable {
    /// The stages whose results are kept.
    enum Stage: UInt8, Sendable {
        /// What a page may share with others.
        case page = 1
        /// What a pair teaches of words.
        case lesson = 2
        /// A pair's units.
        case pair = 3
        /// Which pages of a site belong together.
        case pairing = 4
        /// A page as pairing knows it.
        case document = 5
        /// How probable the alignment of two pages makes it that they are a pair.
        case candidate = 6
    }

    let stage: Stage
    let high: UInt64
    let low: UInt64

    init(stage: Stage, high: UInt64, low: UInt64) {
        self.stage = stage
        self.high = high
        self.low = low
    }

    /// - Parameter read: writes everything that decides what comes of the work.
    /// - Complexity: O(bytes).
    init(_ stage: Stage, _ read: (inout BinaryWriter) -> Void) {
        var writer = BinaryWriter()
        writer.number(stage.rawValue)
        read(&writer)
        self.stage = stage
        high = StableHash.hash(writer.bytes)
        low = StableHash.hash(writer.bytes, seed: 0x9AE1_6A3B_2F90_404F)
    }

    /// The key of a page: its bytes, what is known of it, and how it is read.
    ///
    /// - Parameter readingBytes: see `BuildSettings.readingBytes`.
    /// - Throws: `FileError` for a file that cannot be read.
    init(page: DocumentSource, _ readingBytes: [UInt8]) throws {
        let bytes = try page.bytes()
        self.init(.page) { writer in
            writer.block(readingBytes)
            writer.text(page.name)
            writer.text(page.language?.tag)
            writer.text(page.declaredCharset)
            writer.text(page.address)
            writer.block(bytes)
        }
    }

    /// Reads a key that was written; nil for anything else.
    init?(_ stage: Stage, _ reader: inout BinaryReader) {
        guard let high = reader.number(UInt64.self), let low = reader.number(UInt64.self) else { return nil }
        self.init(stage: stage, high: high, low: low)
    }

    /// The key as a part of another one.
    func write(to writer: inout BinaryWriter) {
        writer.number(high)
        writer.number(low)
    }
}
