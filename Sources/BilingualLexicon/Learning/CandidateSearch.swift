import Dispatch

#if canImport(Glibc)
    import Glibc
#endif

/// Finds the pairs of words that stand together in at least two beads and more often than chance has it (log-likelihood
/// ratio, Dunning 1993), and those that are known.
struct CandidateSearch: Sendable {
    /// Pairs that a dictionary has, by their source word.
    struct Known: Sendable {
        /// For each source word where its translations begin, and where the last one's end.
        var offsets: [Int]
        var targets: [Int32]
    }

    let beads: [LexiconLesson.BeadWords]
    /// In how many beads each word stands, by the beads' probabilities.
    let sourceCounts: [Float]
    let targetCounts: [Float]
    let known: Known
    /// The sum of the beads' probabilities.
    let total: Float
    let smallestEvidence: Float

    /// For each source word its candidates, whatever the number of parts they are looked for in.
    ///
    /// - Complexity: O(word pairs of all beads), and O(target words) in memory for each part that is worked on.
    func candidates(parts: Int) -> WordCandidates {
        var places = [[Int32]](repeating: [], count: sourceCounts.count)
        for (index, bead) in beads.enumerated() {
            for word in bead.source { places[Int(word)].append(Int32(index)) }
        }
        let ranges = ranges(of: places, parts)
        var found = [WordCandidates](repeating: WordCandidates(), count: ranges.count)
        found.withUnsafeMutableBufferPointer { room in
            // Each task writes a place of its own.
            nonisolated(unsafe) let room = room
            let places = places
            DispatchQueue.concurrentPerform(iterations: ranges.count) { part in
                room[part] = candidates(of: ranges[part], places)
            }
        }
        var all = found[0]
        for part in found.dropFirst() { all.append(part) }
        return all
    }

    /// Words in order, cut so that each part's stand in about as many beads.
    private func ranges(of places: [[Int32]], _ parts: Int) -> [Range<Int>] {
        let share = places.reduce(0) { $0 + $1.count } / max(1, parts) + 1
        var ranges: [Range<Int>] = []
        var (first, sum) = (0, 0)
        for word in places.indices {
            sum += places[word].count
            guard sum >= share else { continue }
            ranges.append(first..<word + 1)
            (first, sum) = (word + 1, 0)
        }
        if first < places.count || ranges.isEmpty { ranges.append(first..<places.count) }
        return ranges
    }

    private func candidates(of words: Range<Int>, _ places: [[Int32]]) -> WordCandidates {
        var together = [Float](repeating: 0, count: targetCounts.count)
        var beadsTogether = [Int32](repeating: 0, count: targetCounts.count)
        var touched: [Int32] = []
        // The last source that each target is known as a translation of: a look-up in place of one in a hash table.
        var knownOf = [Int32](repeating: -1, count: targetCounts.count)
        var candidates = WordCandidates()
        for source in words {
            for index in known.offsets[source]..<known.offsets[source + 1] {
                knownOf[Int(known.targets[index])] = Int32(source)
            }
            for bead in places[source] {
                for target in beads[Int(bead)].target {
                    if beadsTogether[Int(target)] == 0 { touched.append(target) }
                    beadsTogether[Int(target)] += 1
                    together[Int(target)] += beads[Int(bead)].probability
                }
            }
            touched.sort()
            for target in touched {
                let joint = together[Int(target)]
                let isKnown = knownOf[Int(target)] == Int32(source)
                defer {
                    together[Int(target)] = 0
                    beadsTogether[Int(target)] = 0
                }
                guard isKnown || beadsTogether[Int(target)] >= 2 else { continue }
                let evidence = Self.logLikelihoodRatio(joint, sourceCounts[source], targetCounts[Int(target)], total)
                guard isKnown || evidence >= smallestEvidence else { continue }
                candidates.targets.append(target)
                candidates.isKnown.append(isKnown)
                candidates.evidence.append(evidence)
                candidates.joint.append(joint)
            }
            touched.removeAll(keepingCapacity: true)
            candidates.offsets.append(candidates.targets.count)
        }
        return candidates
    }

    /// Dunning's G2 for two words that stand together in `joint` beads of `total`; 0 where they do so less than by chance.
    private static func logLikelihoodRatio(_ joint: Float, _ first: Float, _ second: Float, _ total: Float) -> Float {
        guard joint * total > first * second else { return 0 }
        func term(_ observed: Float, _ expected: Float) -> Float {
            observed > 0 && expected > 0 ? observed * logf(observed / expected) : 0
        }
        let onlyFirst = max(0, first - joint)
        let onlySecond = max(0, second - joint)
        let neither = max(0, total - first - second + joint)
        return 2
            * (term(joint, first * second / total) + term(onlyFirst, first * (total - second) / total)
                + term(onlySecond, (total - first) * second / total)
                + term(neither, (total - first) * (total - second) / total))
    }
}
