import BitextModel
import SentenceAlignment

/// Two documents whose doubtful sentence ends are opened, where the other side might have an end as well.
///
/// A sentence end that both texts show cannot be missed; one that a segmenter could not see on one side, or on both, can be
/// told by the other text: the bead is taken apart at all the places where sentences might have ended, and put together so
/// that its parts translate each other best. Where one side has no end, none is forced upon it.
struct SentenceEndDecision {
    private let source: SegmentedDocument
    private let target: SegmentedDocument
    private var boxes: [Opened] = []
    private var sourceCuts: [Int: [Int]] = [:]
    private var targetCuts: [Int: [Int]] = [:]

    /// A bead with the pieces of its two sides.
    private struct Opened {
        var bead: Bead
        var source: Pieces
        var target: Pieces
    }

    /// The joints of a side that are offered, in order: the sentence, the joint's place among the sentence's.
    private struct Pieces {
        var first: Int
        var places: [(sentence: Int, joint: Int, kind: SentenceJoint.Kind)]
        var sentences: Int

        var count: Int { sentences + places.count }

        /// What an end after each piece but the last costs; nil where a sentence ends.
        func costs(_ cost: (SentenceJoint.Kind) -> Float) -> [Float?] {
            var costs: [Float?] = []
            var next = 0
            for sentence in first..<(first + sentences) {
                while next < places.count, places[next].sentence == sentence {
                    costs.append(cost(places[next].kind))
                    next += 1
                }
                if sentence < first + sentences - 1 { costs.append(nil) }
            }
            return costs
        }
    }

    /// What an end costs that the segmenter did not see, in natural logarithms of odds.
    private static func cost(_ kind: SentenceJoint.Kind) -> Float {
        switch kind {
        case .terminator: 1
        case .colon: 2
        case .closing: 2
        case .item: 1
        case .semicolon: 3
        case .gap: 3
        case .opening: 2
        case .comma: 4
        }
    }

    /// - Parameters:
    ///   - beads: of the sentences as the segmenter cut them.
    ///   - isFinest: whether ends are offered at semicolons and commas too, for units as short as both sides allow.
    /// - Returns: nil where nothing is to be decided.
    init?(_ source: SegmentedDocument, _ target: SegmentedDocument, beads: [Bead], isFinest: Bool) {
        guard !source.joints.isEmpty || !target.joints.isEmpty else { return nil }
        self.source = source
        self.target = target
        for bead in beads {
            guard let first = bead.source.first, let other = bead.target.first else { continue }
            // A colon is an end where it is one in both languages: before a list whose lines were lost.
            let haveColons = [(first, bead.source.count, source), (other, bead.target.count, target)].allSatisfy {
                first, count, document in
                (first..<(first + count)).contains { document.joints[$0]?.contains { $0.kind == .colon } ?? false }
            }
            var kinds: Set<SentenceJoint.Kind> = [.terminator, .closing, .item, .gap, .opening]
            if haveColons || isFinest { kinds.insert(.colon) }
            if isFinest { kinds.formUnion([.semicolon, .comma]) }
            let pieces = [
                Self.pieces(first, bead.source.count, of: source, kinds),
                Self.pieces(other, bead.target.count, of: target, kinds),
            ]
            guard pieces.allSatisfy({ $0.count > 1 }), !pieces.allSatisfy(\.places.isEmpty) else { continue }
            boxes.append(Opened(bead: bead, source: pieces[0], target: pieces[1]))
        }
        guard !boxes.isEmpty else { return nil }
    }

    private static func pieces(
        _ first: Int, _ count: Int, of document: SegmentedDocument, _ kinds: Set<SentenceJoint.Kind>
    ) -> Pieces {
        var places: [(sentence: Int, joint: Int, kind: SentenceJoint.Kind)] = []
        for sentence in first..<(first + count) {
            for (place, joint) in (document.joints[sentence] ?? []).enumerated()
            where kinds.contains(joint.kind) {
                places.append((sentence, place, joint.kind))
            }
        }
        // The likeliest, as many as a bead can hold.
        let kept = places.indices.sorted { (places[$0].kind.rawValue, $0) < (places[$1].kind.rawValue, $1) }
            .prefix(max(0, BeadBox.longestSide - count)).sorted()
        return Pieces(first: first, places: kept.map { places[$0] }, sentences: count)
    }

    /// The documents with all joints of the boxes open, and the boxes in their numbers.
    var opened: (source: SegmentedDocument, target: SegmentedDocument, boxes: [BeadBox]) {
        var cuts: (source: [Int: [Int]], target: [Int: [Int]]) = ([:], [:])
        for box in boxes {
            for place in box.source.places { cuts.source[place.sentence, default: []].append(place.joint) }
            for place in box.target.places { cuts.target[place.sentence, default: []].append(place.joint) }
        }
        let starts = (Self.starts(source, cuts.source), Self.starts(target, cuts.target))
        return (
            source.cut(at: cuts.source), target.cut(at: cuts.target),
            boxes.map { box in
                let first = (starts.0[box.source.first], starts.1[box.target.first])
                return BeadBox(
                    source: first.0..<(first.0 + box.source.count), target: first.1..<(first.1 + box.target.count),
                    sourceCosts: box.source.costs(Self.cost), targetCosts: box.target.costs(Self.cost))
            }
        )
    }

    /// The number that each sentence's first piece gets.
    private static func starts(_ document: SegmentedDocument, _ cuts: [Int: [Int]]) -> [Int] {
        var next = 0
        return document.sentences.indices.map { sentence in
            defer { next += 1 + (cuts[sentence]?.count ?? 0) }
            return next
        }
    }

    /// What was decided.
    struct Outcome {
        var source: SegmentedDocument
        var target: SegmentedDocument
        /// The beads that end at joints, and those beside them in their boxes, numbered as the documents.
        var beads: [Bead]
    }

    /// - Parameter beads: for each box of `opened` its beads.
    /// - Returns: nil if no sentence ends elsewhere than before.
    func outcome(_ decided: [[Bead]]) -> Outcome? {
        let (_, _, opened) = self.opened
        var cuts: (source: [Int: [Int]], target: [Int: [Int]]) = ([:], [:])
        var taken: [(box: Int, ends: (source: Set<Int>, target: Set<Int>))] = []
        for (index, beads) in decided.enumerated() {
            let box = opened[index]
            let ends = (
                source: Set(beads.compactMap { $0.source.last }), target: Set(beads.compactMap { $0.target.last })
            )
            let used = (
                Self.used(box.source, box.sourceCosts, ends.source), Self.used(box.target, box.targetCosts, ends.target)
            )
            guard used.0.contains(true) || used.1.contains(true) else { continue }
            for (place, isUsed) in zip(boxes[index].source.places, used.0) where isUsed {
                cuts.source[place.sentence, default: []].append(place.joint)
            }
            for (place, isUsed) in zip(boxes[index].target.places, used.1) where isUsed {
                cuts.target[place.sentence, default: []].append(place.joint)
            }
            taken.append((index, ends))
        }
        guard !taken.isEmpty else { return nil }
        let starts = (Self.starts(source, cuts.source), Self.starts(target, cuts.target))
        var beads: [Bead] = []
        for (index, ends) in taken {
            let box = opened[index]
            var next = (source: starts.0[boxes[index].source.first], target: starts.1[boxes[index].target.first])
            for bead in decided[index] {
                let counts = (
                    Self.sentences(bead.source, box.source, box.sourceCosts, ends.source),
                    Self.sentences(bead.target, box.target, box.targetCosts, ends.target)
                )
                beads.append(
                    Bead(
                        source: Array(next.source..<(next.source + counts.0)),
                        target: Array(next.target..<(next.target + counts.1)),
                        confidence: (bead.confidence ?? 1) * (boxes[index].bead.confidence ?? 1)))
                next = (next.source + counts.0, next.target + counts.1)
            }
        }
        return Outcome(source: source.cut(at: cuts.source), target: target.cut(at: cuts.target), beads: beads)
    }

    /// For each joint of a box's side whether a bead ends there.
    private static func used(_ pieces: Range<Int>, _ costs: [Float?], _ ends: Set<Int>) -> [Bool] {
        costs.indices.filter { costs[$0] != nil }.map { ends.contains(pieces.lowerBound + $0) }
    }

    /// How many sentences pieces of a bead are once all joints but those used are closed again.
    private static func sentences(_ bead: [Int], _ pieces: Range<Int>, _ costs: [Float?], _ ends: Set<Int>) -> Int {
        guard !bead.isEmpty else { return 0 }
        return 1 + bead.dropLast().count { costs[$0 - pieces.lowerBound] == nil || ends.contains($0) }
    }
}
