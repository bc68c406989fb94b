package import BitextModel

/// Reads a corpus unit by unit, in constant memory.
package protocol CorpusReader: AnyObject {
    /// The next unit; nil after the last.
    ///
    /// A unit that cannot be taken is reported through `refusals` and passed over; only what makes the rest of the
    /// file unreadable is thrown.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`.
    func next() throws -> TranslationUnit?

    /// What was read about documents since the last call: to be asked for behind each unit that names one.
    func takeDescriptions() -> [DocumentDescription]

    /// How many units without translation were passed over since the last call: segments that nobody has translated yet.
    func takeUntranslated() -> Int

    /// Units refused since the last call of `takeRefusals`.
    func takeRefusals() -> [RefusedUnit]
}

extension CorpusReader {
    package func takeDescriptions() -> [DocumentDescription] { [] }
    package func takeUntranslated() -> Int { 0 }
}

/// What a document of a corpus says about itself: title, source, date.
package struct DocumentDescription: Hashable, Sendable {
    package var id: String
    package var metadata: Document.Metadata

    package init(id: String, metadata: Document.Metadata) {
        self.id = id
        self.metadata = metadata
    }
}

/// A unit that a reader passed over.
package struct RefusedUnit: Hashable, Sendable, CustomStringConvertible {
    package var location: ErrorLocation
    /// The unit's identifier, or its number in the file.
    package var unit: String
    package var reason: String

    package init(location: ErrorLocation, unit: String, reason: String) {
        self.location = location
        self.unit = unit
        self.reason = reason
    }

    package var description: String { "\(location): unit '\(unit)' is left out: \(reason)" }
}
