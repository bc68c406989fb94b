public import BitextModel

extension AlignedPair {
    /// What a person has decided about an alignment: beads that are right, and links that are wrong.
    ///
    /// A correction is a constraint on the lattice: beads that contradict it do not exist, and the rest is decoded again.
    ///
    ///     var constraints = AlignedPair.Constraints()
    ///     constraints.fixed.append(Bead(source: [3, 4], target: [5]))
    ///     constraints.forbidden.append(Bead(source: [7], target: [8]))
    public struct Constraints: Sendable, Equatable {
        /// Beads that must be in the alignment, numbered as the caller's source and target.
        public var fixed: [Bead]
        /// Sentences of these two sides must not stand in one bead.
        public var forbidden: [Bead]

        /// Beads that are right, and links that are wrong.
        public init(fixed: [Bead] = [], forbidden: [Bead] = []) {
            self.fixed = fixed
            self.forbidden = forbidden
        }

        /// Nothing decided.
        public static let none = Constraints()

        /// Whether nothing is decided.
        public var isEmpty: Bool { fixed.isEmpty && forbidden.isEmpty }

        /// Those of some beads, numbered the same, of which no sentence is spoken of, and which cross no fixed bead.
        ///
        /// - Precondition: no two fixed beads cross.
        /// - Complexity: O((beads + fixed beads) log fixed beads).
        package func untouched(_ beads: [Bead]) -> [Bead] {
            let sources = Set((fixed + forbidden).flatMap(\.source))
            let targets = Set((fixed + forbidden).flatMap(\.target))
            // Those with two sides: as they cross each other nowhere, a bead is compared with its neighbours alone.
            let places = fixed.compactMap { bead -> (source: Int, target: Int)? in
                guard let source = bead.source.first, let target = bead.target.first else { return nil }
                return (source, target)
            }.sorted { $0.source < $1.source }
            return beads.filter { bead in
                guard sources.isDisjoint(with: bead.source), targets.isDisjoint(with: bead.target) else { return false }
                guard let source = bead.source.first, let target = bead.target.first else { return true }
                var (first, end) = (0, places.count)
                while first < end {
                    let middle = (first + end) / 2
                    if places[middle].source < source { first = middle + 1 } else { end = middle }
                }
                return (first == 0 || places[first - 1].target < target)
                    && (first == places.count || places[first].target > target)
            }
        }

        /// What tells a bead from others: its sentences.
        static func key(_ bead: Bead) -> Bead { Bead(source: bead.source, target: bead.target) }

        /// The same in the numbers of a pair, in order, without confidences and none twice.
        ///
        /// - Throws: `AlignmentError.badConstraints` if no alignment can meet them.
        /// - Complexity: O(n log n) in the number of constraints.
        func inner(_ numbering: Numbering) throws(AlignmentError) -> Constraints {
            var inner = Constraints()
            var seen: Set<Bead> = []
            for bead in fixed {
                let place = try Self.inner(bead, numbering)
                guard BeadInventory.index(of: place.type) != nil, Self.isRun(place.source), Self.isRun(place.target)
                else {
                    throw Self.bad(
                        bead,
                        "is no bead the aligner knows: at most eight consecutive sentences, two on one side or three on both"
                    )
                }
                if seen.insert(place).inserted { inner.fixed.append(place) }
            }
            inner.fixed.sort(by: Self.isBefore)
            seen = []
            for bead in forbidden {
                let place = try Self.inner(bead, numbering)
                guard !place.type.isNull else { throw Self.bad(bead, "is no link: a sentence on each side is needed") }
                if seen.insert(place).inserted { inner.forbidden.append(place) }
            }
            inner.forbidden.sort(by: Self.isBefore)
            try inner.check(numbering)
            return inner
        }

        /// Looks for what cannot be met together.
        private func check(_ numbering: Numbering) throws(AlignmentError) {
            var sources: Set<Int> = []
            var targets: Set<Int> = []
            var last: (source: Int, target: Int) = (-1, -1)
            for bead in fixed {
                guard sources.isDisjoint(with: bead.source), targets.isDisjoint(with: bead.target) else {
                    throw Self.bad(numbering.outer(bead), "overlaps another fixed bead")
                }
                sources.formUnion(bead.source)
                targets.formUnion(bead.target)
                guard let source = bead.source.first, let target = bead.target.first else { continue }
                guard source > last.source, target > last.target else {
                    throw Self.bad(numbering.outer(bead), "crosses another fixed bead")
                }
                last = (bead.source[bead.source.count - 1], bead.target[bead.target.count - 1])
            }
            for link in forbidden {
                for bead in fixed where Self.joins(bead, link) {
                    throw Self.bad(numbering.outer(bead), "is fixed and holds a forbidden link")
                }
            }
        }

        /// Whether a bead holds sentences of both sides of a link.
        static func joins(_ bead: Bead, _ link: Bead) -> Bool {
            bead.source.contains(where: link.source.contains) && bead.target.contains(where: link.target.contains)
        }

        private static func inner(_ bead: Bead, _ numbering: Numbering) throws(AlignmentError) -> Bead {
            guard !bead.source.isEmpty || !bead.target.isEmpty else { throw bad(bead, "holds no sentence") }
            guard let inner = numbering.inner(bead) else {
                throw bad(bead, "names a sentence that does not exist or is blank (sentences count from 0)")
            }
            return Bead(source: inner.source, target: inner.target)
        }

        /// By the first source sentence, or target sentence where there is none.
        private static func isBefore(_ one: Bead, _ other: Bead) -> Bool {
            let keys = (one.source + [.max], other.source + [.max])
            if keys.0 != keys.1 { return keys.0.lexicographicallyPrecedes(keys.1) }
            return one.target.lexicographicallyPrecedes(other.target)
        }

        private static func isRun(_ numbers: [Int]) -> Bool {
            zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
        }

        private static func bad(_ bead: Bead, _ reason: String) -> AlignmentError {
            func list(_ numbers: [Int]) -> String { "[\(numbers.map { String($0) }.joined(separator: ", "))]" }
            return .badConstraints("\(list(bead.source)):\(list(bead.target)) \(reason)")
        }
    }
}
