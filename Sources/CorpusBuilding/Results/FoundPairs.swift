import DocumentPairing
import FileAccess

/// Which pages of a site belong together, as the journal keeps it.
struct FoundPairs: Sendable {
    /// The numbers of two pages.
    struct Pair: Sendable, Hashable {
        var source: Int
        var target: Int
    }

    var pairs: [Pair]
    /// Pages that are in no pair, and why.
    var reasons: [(page: Int, reason: String)]
    /// What the journal knows the candidates by that were aligned for it, in their order.
    var candidates: [JournalKey]

    init(_ found: SitePairs, candidates: [JournalKey]) {
        self.candidates = candidates
        pairs = found.pairs.map { Pair(source: $0.source, target: $0.target) }
        let paired = Set(pairs.flatMap { [$0.source, $0.target] })
        reasons = found.pages.indices.filter { !paired.contains($0) }
            .map { ($0, found.pages[$0].reason ?? "no translation was found") }
    }

    /// Reads pairs that were written; nil for anything else, and for numbers of pages that there are not.
    init?(_ reader: inout BinaryReader, pageCount: Int) {
        func page(_ reader: inout BinaryReader) -> Int? {
            reader.number(UInt32.self).flatMap { Int($0) < pageCount ? Int($0) : nil }
        }
        let pairs = reader.list { reader -> Pair? in
            guard let source = page(&reader), let target = page(&reader) else { return nil }
            return Pair(source: source, target: target)
        }
        let reasons = reader.list { reader -> (page: Int, reason: String)? in
            guard let page = page(&reader), let reason = reader.text() else { return nil }
            return (page, reason)
        }
        guard let pairs, let reasons, let candidates = reader.list({ JournalKey(.candidate, &$0) }) else { return nil }
        self.candidates = candidates
        self.pairs = pairs
        self.reasons = reasons
    }

    /// Writes the pairs.
    func write(to writer: inout BinaryWriter) {
        writer.list(pairs) { pair, writer in
            writer.number(UInt32(pair.source))
            writer.number(UInt32(pair.target))
        }
        writer.list(reasons) { one, writer in
            writer.number(UInt32(one.page))
            writer.text(one.reason)
        }
        writer.list(candidates) { $0.write(to: &$1) }
    }
}
