/// Pairs of terms: a glossary.
struct TermList: Sendable {
    struct Term: Hashable, Sendable {
        var source: String
        var target: String
    }

    var terms: [Term]

    /// Reads lines of source TAB target; further columns are ignored, lines that start with # are comments.
    ///
    /// - Throws: `LexiconError.noTab`, `.emptyTerm`, `.notUTF8`, `.empty`.
    init(name: String, bytes: some BidirectionalCollection<UInt8>) throws(LexiconError) {
        terms = []
        var number = 0
        for var line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
            if line.last == 0x0D { line = line.dropLast() }
            guard let first = line.first, first != UInt8(ascii: "#"), line.contains(where: { $0 > 0x20 }) else {
                continue
            }
            guard let text = String(validating: line, as: UTF8.self) else { throw .notUTF8(name, line: number) }
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2 else { throw .noTab(name, line: number) }
            let source = Self.trimmed(fields[0])
            let target = Self.trimmed(fields[1])
            guard !source.isEmpty, !target.isEmpty else { throw .emptyTerm(name, line: number) }
            terms.append(Term(source: source, target: target))
        }
        guard !terms.isEmpty else { throw .empty(name) }
    }

    init(terms: [Term]) { self.terms = terms }

    static func trimmed(_ field: Substring) -> String {
        let scalars = field.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(field[first...last])
    }
}
