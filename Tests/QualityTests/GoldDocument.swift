import CommandSupport
import TestSupport

/// Sentences of two languages with their beads, to be put together anew.
struct GoldDocument {
    var source: [String] = []
    var target: [String] = []
    private(set) var beads: [(source: [Int], target: [Int])] = []

    init() {}

    /// A document of a folder. Blank lines go.
    init(_ name: String, of folder: GoldFolder) throws {
        let sentences = try folder.sentenceFiles(name).map { try lines(ofFile: $0) }
        for bead in try folder.beads(name) {
            append(bead.source.map { sentences[0][$0] }, bead.target.map { sentences[1][$0] })
        }
    }

    /// Which side a document keeps.
    enum Kept: CaseIterable { case both, source, target }

    /// A bead at the end; with one side empty, a bead for each sentence of the other.
    mutating func append(_ source: [String], _ target: [String], keeping kept: Kept = .both) {
        let sources = (0..<(kept == .target ? 0 : source.count)).map { self.source.count + $0 }
        let targets = (0..<(kept == .source ? 0 : target.count)).map { self.target.count + $0 }
        if !sources.isEmpty { self.source += source }
        if !targets.isEmpty { self.target += target }
        if sources.isEmpty || targets.isEmpty {
            beads += sources.map { ([$0], []) } + targets.map { ([], [$0]) }
        } else {
            beads.append((sources, targets))
        }
    }

    /// Some documents one after another, of which every third has lost one side: untranslated chapters.
    static func withUntranslatedChapters(_ documents: [GoldDocument]) -> GoldDocument {
        var whole = GoldDocument()
        for (index, document) in documents.enumerated() {
            let kept: Kept = index % 3 < 2 ? .both : index / 3 % 2 == 0 ? .source : .target
            for bead in document.beads {
                whole.append(
                    bead.source.map { document.source[$0] }, bead.target.map { document.target[$0] }, keeping: kept)
            }
        }
        return whole
    }

    /// The same with 15 % of the beads on one side only, half of them on each.
    func withOmissions(seed: UInt64) -> GoldDocument {
        var random = SeededGenerator(seed: seed)
        var whole = GoldDocument()
        for bead in beads {
            let chance = random.next() % 200
            whole.append(
                bead.source.map { source[$0] }, bead.target.map { target[$0] },
                keeping: chance < 15 ? .source : chance < 30 ? .target : .both)
        }
        return whole
    }

    /// 200 beads that come again and again in any order, 12 % of them on the source side only, 12 % on the target side:
    /// what is left to go by are the words, learned from the document itself.
    static func ofRefrains(_ documents: [GoldDocument], seed: UInt64) -> GoldDocument {
        var random = SeededGenerator(seed: seed)
        let all = documents.flatMap { document in
            document.beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }.map { bead in
                (source: bead.source.map { document.source[$0] }, target: bead.target.map { document.target[$0] })
            }
        }
        // Remainders, since how the standard library draws from a range may change.
        let refrains = (0..<200).map { _ in all[Int(random.next() % UInt64(all.count))] }
        var whole = GoldDocument()
        for _ in 0..<800 {
            let refrain = refrains[Int(random.next() % 200)]
            let chance = random.next() % 100
            whole.append(refrain.source, refrain.target, keeping: chance < 12 ? .source : chance < 24 ? .target : .both)
        }
        return whole
    }

    /// Writes the files of a gold folder.
    func write(_ name: String, to folder: TemporaryFolder) throws {
        try folder.write("\(name).src.txt", source.map { $0 + "\n" }.joined())
        try folder.write("\(name).tgt.txt", target.map { $0 + "\n" }.joined())
        try folder.write("\(name).gold", beads.map { "\($0.source):\($0.target)\n" }.joined())
    }
}
