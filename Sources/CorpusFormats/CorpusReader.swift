import BitextModel

/// Reads a corpus unit by unit, in constant memory.
public protocol CorpusReader: AnyObject {
    /// The next unit; nil after the last.
    ///
    /// A unit that cannot be taken is reported through `refusals` and passed over; only what makes the rest of the
    /// file unreadable is thrown.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`.
    func next() throws -> TranslationUnit?

    /// What was read about documents since the last call: to be asked for behind each unit that names one.
    func takeDescriptions() -> [DocumentDescription]

    /// Units refused since the last call of `takeRefusals`.
    func takeRefusals() -> [RefusedUnit]
}

extension CorpusReader {
    public func takeDescriptions() -> [DocumentDescription] { [] }
}

/// What a document of a corpus says about itself: title, source, date.
public struct DocumentDescription: Hashable, Sendable {
    public var id: String
    public var metadata: DocumentMetadata

    public init(id: String, metadata: DocumentMetadata) {
        self.id = id
        self.metadata = metadata
    }
}

/// A unit that a reader passed over.
public struct RefusedUnit: Hashable, Sendable, CustomStringConvertible {
    public var location: ErrorLocation
    /// The unit's identifier, or its number in the file.
    public var unit: String
    public var reason: String

    public init(location: ErrorLocation, unit: String, reason: String) {
        self.location = location
        self.unit = unit
        self.reason = reason
    }

    public var description: String { "\(location): unit '\(unit)' is left out: \(reason)" }
}
