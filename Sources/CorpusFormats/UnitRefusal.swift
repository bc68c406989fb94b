import BitextModel

/// Why a reader takes no unit from a place of a file, while the rest can be read.
struct UnitRefusal: Error, Hashable {
    var reason: String
}

extension Bead.Kind {
    /// Reads `1-2`, or `1:2`; nil for a text of another form, which may mean anything in another program's file.
    ///
    /// - Throws: `UnitRefusal` for more sentences than a bead can have.
    static func read(_ text: some StringProtocol, separator: Character = "-") throws(UnitRefusal) -> Bead.Kind? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        guard let source = SentenceNumber.number(parts[0]), let target = SentenceNumber.number(parts[1]),
            source <= SentenceNumber.mostInBead, target <= SentenceNumber.mostInBead
        else {
            throw UnitRefusal(
                reason: "the type '\(text)' says more than \(SentenceNumber.mostInBead) sentences, which no bead has")
        }
        return Bead.Kind(source, target)
    }
}
