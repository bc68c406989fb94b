public import BitextModel
import TextFacts

/// Counts over a corpus: units, words, characters, lengths, bead types, confidence, languages, documents.
public struct CorpusStatistics: Sendable {
    /// Counts of one language.
    public struct Side: Sendable {
        /// Words; characters for languages written without spaces.
        public var words = 0
        /// Unicode scalars.
        public var characters = 0
        /// Bytes in UTF-8.
        public var bytes = 0
        /// Units without a letter or digit.
        public var empty = 0
        /// Characters a unit.
        package var lengths = Histogram(low: 0, high: 4_000, bins: 4_000)
        /// The longest unit, in scalars.
        public var longest = 0
        /// Units of each language tag.
        public var languages: [String: Int] = [:]
    }

    /// Units counted.
    public private(set) var units = 0
    /// The first language.
    public private(set) var source = Side()
    /// The second language.
    public private(set) var target = Side()
    /// Units of each bead type.
    public private(set) var types: [Bead.Kind: Int] = [:]
    /// Units whose bead type is unknown.
    public private(set) var untyped = 0
    package private(set) var confidences = Histogram(low: 0, high: 1, bins: 1_000)
    /// Units of each pair of documents.
    public private(set) var documents: [String: Int] = [:]
    /// Documents beyond those that are listed.
    public private(set) var unlistedUnits = 0
    /// Units that repeat an earlier one on both sides.
    public private(set) var duplicates = 0
    private var pairs: Set<UInt64> = []

    /// So many pairs of documents are told apart.
    private static let mostDocuments = 1_000_000

    /// Nothing counted yet.
    public init() {}

    /// Counts a unit, in O(bytes).
    public mutating func add(_ unit: TranslationUnit) {
        units += 1
        Self.add(unit.source, to: &source)
        Self.add(unit.target, to: &target)
        if let type = unit.type { types[type, default: 0] += 1 } else { untyped += 1 }
        if let confidence = unit.confidence { confidences.add(confidence) }
        let names = [unit.source.document, unit.target.document].compactMap { $0 }
        if !names.isEmpty {
            let name = names.joined(separator: " | ")
            if documents[name] != nil || documents.count < Self.mostDocuments {
                documents[name, default: 0] += 1
            } else {
                unlistedUnits += 1
            }
        }
        if !pairs.insert(TextKeys.pair(TextKeys.exact(unit.source.text), TextKeys.exact(unit.target.text))).inserted {
            duplicates += 1
        }
    }

    private static func add(_ side: TranslationUnit.Side, to sum: inout Side) {
        let profile = TextProfile(side.text, language: side.language)
        sum.words += profile.words.count
        sum.characters += profile.scalars
        sum.bytes += side.text.utf8.count
        if profile.content == 0 { sum.empty += 1 }
        sum.lengths.add(Double(profile.scalars))
        sum.longest = max(sum.longest, profile.scalars)
        sum.languages[side.language.tag, default: 0] += 1
    }

    private static func languages(_ side: Side) -> [(String, Int)] {
        side.languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    private var sortedTypes: [(Bead.Kind, Int)] {
        types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// The counts as a table.
    public func text(documents listed: Int = 20) -> String {
        let sides = [source, target]
        var rows = [["", "source", "target"]]
        rows.append(
            ["language"]
                + sides.map { side in
                    Self.languages(side).prefix(6).map { side.languages.count == 1 ? $0.0 : "\($0.0) \($0.1)" }
                        .joined(separator: ", ")
                })
        rows.append(["words (characters of Chinese)"] + sides.map { "\($0.words)" })
        rows.append(["characters"] + sides.map { "\($0.characters)" })
        rows.append(["bytes"] + sides.map { "\($0.bytes)" })
        rows.append(["characters a unit: mean"] + sides.map { Decimals.string($0.lengths.mean, places: 2) })
        for (name, share) in [("median", 0.5), ("95 % below", 0.95), ("99 % below", 0.99)] {
            rows.append(["  \(name)"] + sides.map { Readable.number($0.lengths.quantile(share).rounded()) })
        }
        rows.append(["  longest"] + sides.map { "\($0.longest)" })
        rows.append(["empty"] + sides.map { "\($0.empty)" })
        var parts = [
            "\(units) unit\(units == 1 ? "" : "s"), \(duplicates) of them repeat\(duplicates == 1 ? "s" : "") another",
            TextTable.render(rows, rightAligned: [1, 2]),
        ]
        if !types.isEmpty {
            let rows =
                [["bead type", "units", "share"]] + sortedTypes.map { ["\($0)", "\($1)", Percent.of($1, units)] }
            parts.append(TextTable.render(rows, rightAligned: [1, 2]))
        }
        if confidences.total > 0 {
            let quantiles = [0.01, 0.05, 0.25, 0.5].map {
                "\(Percent.of(Int($0 * 100), 100)) below \(Decimals.string(confidences.quantile($0), places: 2))"
            }
            parts.append(
                "confidence of \(confidences.total) units: mean \(Decimals.string(confidences.mean, places: 2)); \(quantiles.joined(separator: ", "))"
            )
        }
        if !documents.isEmpty {
            let top = documents.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(listed)
            var rows = [["documents: \(documents.count)\(unlistedUnits > 0 ? " and more" : "")", "units"]]
            rows += top.map { [$0.key, "\($0.value)"] }
            if documents.count > listed { rows.append(["... and \(documents.count - listed) more", ""]) }
            parts.append(TextTable.render(rows, rightAligned: [1]))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The counts as JSON, one object.
    public func json(program: AlignedPair.Provenance = AlignedPair.Provenance()) -> String {
        var json = JSONWriter()
        json.object {
            $0.member("program", "\(program.program) \(program.version)")
            $0.member("units", units)
            $0.member("duplicates", duplicates)
            $0.member("source") { Self.write(source, to: &$0) }
            $0.member("target") { Self.write(target, to: &$0) }
            $0.member("types") { for (type, count) in sortedTypes { $0.member("\(type)", count) } }
            $0.member("documents") { json in
                for (name, count) in documents.sorted(by: { $0.key < $1.key }) { json.member(name, count) }
            }
            if confidences.total > 0 { $0.member("confidence") { writeConfidences(to: &$0) } }
        }
        return json.text + "\n"
    }

    private static func write(_ side: Side, to json: inout JSONWriter) {
        json.member("languages") { for (tag, count) in languages(side) { $0.member(tag, count) } }
        json.member("words", side.words)
        json.member("characters", side.characters)
        json.member("bytes", side.bytes)
        json.member("empty", side.empty)
        json.member("length") {
            $0.member("mean", side.lengths.mean, places: 2)
            for (name, share) in [("median", 0.5), ("p95", 0.95), ("p99", 0.99)] {
                $0.member(name, side.lengths.quantile(share), places: 0)
            }
            $0.member("longest", side.longest)
        }
    }

    private func writeConfidences(to json: inout JSONWriter) {
        json.member("units", confidences.total)
        json.member("mean", confidences.mean, places: 2)
        for (name, share) in [("p1", 0.01), ("p5", 0.05), ("p25", 0.25), ("median", 0.5)] {
            json.member(name, confidences.quantile(share), places: 2)
        }
    }
}
