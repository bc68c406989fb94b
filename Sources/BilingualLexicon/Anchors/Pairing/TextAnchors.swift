import BitextModel
import TextFacts

/// One side's anchors while two texts are being paired.
struct TextAnchors {
    private struct Entry {
        var sentence: Int32
        var kind: AnchorKind
        var isFirm: Bool
        var key: UInt64
    }

    let isHan: Bool
    private let facesHan: Bool
    private var reader: AnchorReader
    private var entries: [Entry] = []
    private var sentenceCount = 0
    /// On the Latin side of a pair with Chinese.
    private(set) var names = NameCandidates()
    /// On the Han side: the names of the other side that were found.
    private(set) var foundNames = KeyTable<Bool>()

    init(_ language: Language, facing other: Language) {
        reader = AnchorReader(language: language)
        isHan = reader.manner == .han
        facesHan = AnchorReader.isHan(other)
        reader.findsCognates = !isHan && !facesHan
    }

    /// Reads the sentences; on the Han side also the names out of the other side's candidates.
    mutating func read(_ sentences: [String], names candidates: NameCandidates? = nil) {
        sentenceCount = sentences.count
        entries.reserveCapacity(sentences.count * 8)
        var hanNames = HanNames(candidates: isHan ? candidates?.keys ?? KeyTable() : KeyTable())
        for (sentence, text) in sentences.enumerated() {
            reader.read(text)
            for found in reader.output.found {
                entries.append(
                    Entry(
                        sentence: Int32(sentence), kind: found.anchor.kind, isFirm: found.isFirm, key: found.anchor.key)
                )
            }
            if isHan {
                var matched: [UInt64] = []
                hanNames.forEachMatch(in: reader.tokens) { matched.append($0.name) }
                for name in matched {
                    foundNames.insert(name, true)
                    addName(name, sentence)
                    if let family = candidates?.families[name] { addFamily(family, sentence) }
                }
            } else if facesHan {
                names.add(reader.tokens, sentence: sentence)
            }
        }
    }

    /// On the Latin side: makes anchors of the names that were found on the other, and of their family names alone.
    mutating func addNames(_ found: KeyTable<Bool>, of candidates: NameCandidates) {
        guard facesHan, !isHan, !found.isEmpty else { return }
        var families = KeyTable<UInt64>()
        for name in found.keys {
            if let family = candidates.families[name] { families.insert(AnchorKey.of(.latin, family), family) }
        }
        for candidate in candidates.candidates where found.contains(candidate.key) {
            addName(candidate.key, Int(candidate.sentence))
        }
        for entry in entries where entry.kind == .name || entry.kind == .acronym {
            if let family = families[entry.key] { addFamily(family, Int(entry.sentence)) }
        }
    }

    private mutating func addName(_ name: UInt64, _ sentence: Int) {
        entries.append(
            Entry(sentence: Int32(sentence), kind: .name, isFirm: true, key: AnchorKey.of(.pinyin, name)))
    }

    private mutating func addFamily(_ family: UInt64, _ sentence: Int) {
        entries.append(
            Entry(sentence: Int32(sentence), kind: .familyName, isFirm: true, key: AnchorKey.of(.familyName, family)))
    }

    /// The rows of this side; anchors that are not firm only where the other side has them too.
    func table(sharedWith other: TextAnchors, _ numbers: inout KeyTable<AnchorKind>) -> AnchorTable {
        var others = KeyTable<Bool>(minimumCapacity: other.entries.count / 4)
        for entry in other.entries where !entry.isFirm { others.insert(entry.key, true) }
        // Names come after the rest, so entries are not in the order of sentences: count, then place.
        var rows = [[Int32]](repeating: [], count: sentenceCount)
        for entry in entries where entry.isFirm || others.contains(entry.key) {
            let identifier = numbers.insert(entry.key, entry.kind)
            rows[Int(entry.sentence)].append(Int32(identifier))
        }
        var table = AnchorTable()
        for var row in rows {
            row.sort()
            var previous: Int32 = -1
            for identifier in row where identifier != previous {
                table.identifiers.append(identifier)
                previous = identifier
            }
            table.offsets.append(Int32(table.identifiers.count))
        }
        return table
    }
}
