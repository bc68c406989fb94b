package import BitextModel

#if canImport(Glibc)
    import Glibc
#endif

/// Learns which words translate which from aligned texts: from one document, or from all of a batch.
///
/// Candidates are pairs that stand together in at least two beads and more often than chance has it (log-likelihood ratio,
/// Dunning 1993); rounds of IBM model 1 (Brown et al. 1993) in both directions, with the dictionary's translations given
/// a head start, let the candidates compete for each word, so that what a known translation explains is not learned again.
/// The strength is the geometric mean of both directions' probabilities, reduced where the evidence is thin.
package struct LexiconLearner: Sendable {
    /// Evidence (log-likelihood ratio) that a candidate must have: 10.8 is a chance of one in a thousand.
    package var smallestEvidence = 10.8
    /// Rounds of expectation and maximisation.
    package var rounds = 4
    /// The most beads that are kept, so that memory does not grow with a batch: beyond it every second one is forgotten, and
    /// of those to come as many are passed over. Learning from so many takes some 100 MB.
    package var mostBeads = 60_000

    private var beads: [LexiconLesson.BeadWords] = []
    /// One of so many beads is kept.
    private var step = 1
    private var seen = 0
    private var sources = KeyTable<Float>()
    private var targets = KeyTable<Float>()
    private var known = KeyTable<Void>()

    package init() {}

    /// Adds a document's beads.
    package mutating func add(_ words: PairedWords, beads: [Bead]) { add(LexiconLesson(words, beads: beads)) }

    /// Adds what a pair of documents teaches.
    ///
    /// - Complexity: O(words).
    package mutating func add(_ lesson: LexiconLesson) {
        let sourceNumbers = lesson.sourceKeys.map { Int32(sources.insert($0, 0)) }
        let targetNumbers = lesson.targetKeys.map { Int32(targets.insert($0, 0)) }
        for index in stride(from: 0, to: lesson.known.count, by: 2) {
            known.insert(
                Self.pair(
                    sourceNumbers[Int(lesson.known[index])], targetNumbers[Int(lesson.known[index + 1])]), ())
        }
        for bead in lesson.beads {
            defer { seen += 1 }
            guard seen % step == 0 else { continue }
            let entry = LexiconLesson.BeadWords(
                source: bead.source.map { sourceNumbers[Int($0)] }.sorted(),
                target: bead.target.map { targetNumbers[Int($0)] }.sorted(), probability: bead.probability)
            count(entry)
            beads.append(entry)
            if beads.count > max(1, mostBeads) { forgetEverySecond() }
        }
    }

    private mutating func count(_ bead: LexiconLesson.BeadWords) {
        for word in bead.source { sources[at: Int(word)] += bead.probability }
        for word in bead.target { targets[at: Int(word)] += bead.probability }
    }

    private mutating func forgetEverySecond() {
        beads = beads.indices.filter { $0.isMultiple(of: 2) }.map { beads[$0] }
        step *= 2
        for word in 0..<sources.count { sources[at: word] = 0 }
        for word in 0..<targets.count { targets[at: word] = 0 }
        for bead in beads { count(bead) }
    }

    private static func pair(_ source: Int32, _ target: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
    }

    private struct Candidate {
        var target: Int32
        var isKnown: Bool
        var evidence: Float
        /// p(target | source) and p(source | target).
        var forward: Float
        var backward: Float
        var forwardCount: Float = 0
        var backwardCount: Float = 0
    }

    /// What the beads teach. Deterministic. Time grows with the word pairs of all beads, memory with the candidates.
    package func learn() -> LearnedLexicon {
        let total = beads.reduce(0) { $0 + $1.probability }
        guard total >= 4 else { return .empty }
        var (offsets, candidates) = candidates(total)
        let links = links(offsets, candidates)
        for _ in 0..<rounds { expectAndMaximise(offsets, &candidates, links) }

        var entries: [LearnedLexicon.Entry] = []
        for source in 0..<sources.count {
            for index in offsets[source]..<offsets[source + 1] where !candidates[index].isKnown {
                let candidate = candidates[index]
                let certainty = 1 - expf(-candidate.evidence / 20)
                let strength = 0.9 * (candidate.forward * candidate.backward).squareRoot() * certainty
                guard strength >= 0.1 else { continue }
                entries.append(
                    LearnedLexicon.Entry(
                        source: sources.keys[source], target: targets.keys[Int(candidate.target)], strength: strength))
            }
        }
        return LearnedLexicon(entries: entries)
    }

    /// For each source word its candidates, ascending; `offsets` says where each word's begin.
    private func candidates(_ total: Float) -> (offsets: [Int], candidates: [Candidate]) {
        var places = [[Int32]](repeating: [], count: sources.count)
        for (index, bead) in beads.enumerated() {
            for word in bead.source { places[Int(word)].append(Int32(index)) }
        }
        var together = [Float](repeating: 0, count: targets.count)
        var beadsTogether = [Int32](repeating: 0, count: targets.count)
        var touched: [Int32] = []
        var offsets = [0]
        var candidates: [Candidate] = []
        let (knownOffsets, knownTargets) = knownBySource()
        // The last source that each target is known as a translation of: a look-up in place of one in a hash table.
        var knownOf = [Int32](repeating: -1, count: targets.count)
        for source in 0..<sources.count {
            for index in knownOffsets[source]..<knownOffsets[source + 1] {
                knownOf[Int(knownTargets[index])] = Int32(source)
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
                let evidence = Self.logLikelihoodRatio(
                    joint, sources[at: source], targets[at: Int(target)], total)
                if isKnown || evidence >= Float(smallestEvidence) {
                    let start: Float = isKnown ? 1 : 0.1
                    candidates.append(
                        Candidate(
                            target: target, isKnown: isKnown, evidence: evidence,
                            forward: start * joint / sources[at: source],
                            backward: start * joint / targets[at: Int(target)]))
                }
            }
            touched.removeAll(keepingCapacity: true)
            offsets.append(candidates.count)
        }
        return (offsets, candidates)
    }

    /// The known pairs by their source word.
    private func knownBySource() -> (offsets: [Int], targets: [Int32]) {
        var offsets = [Int](repeating: 0, count: sources.count + 1)
        for pair in known.keys { offsets[Int(pair >> 32) + 1] += 1 }
        for source in 0..<sources.count { offsets[source + 1] += offsets[source] }
        var next = offsets
        var found = [Int32](repeating: 0, count: known.count)
        for pair in known.keys {
            found[next[Int(pair >> 32)]] = Int32(bitPattern: UInt32(truncatingIfNeeded: pair))
            next[Int(pair >> 32)] += 1
        }
        return (offsets, found)
    }

    /// A candidate that stands in a bead, and which of the bead's words it joins.
    private struct Link: Sendable {
        var candidate: Int32
        /// Places in the bead's lists of words.
        var source: Int32
        var target: Int32
    }

    /// The links of each bead, so that the rounds need not look for them: an array a bead, since one for all of them would be
    /// copied as it grows, and takes three times the memory.
    private func links(_ candidateOffsets: [Int], _ candidates: [Candidate]) -> [[Link]] {
        var all: [[Link]] = []
        all.reserveCapacity(beads.count)
        var links: [Link] = []
        var position = [Int32](repeating: -1, count: targets.count)
        for bead in beads {
            for (index, target) in bead.target.enumerated() { position[Int(target)] = Int32(index) }
            for (place, source) in bead.source.enumerated() {
                for index in candidateOffsets[Int(source)]..<candidateOffsets[Int(source) + 1] {
                    let other = position[Int(candidates[index].target)]
                    guard other >= 0 else { continue }
                    links.append(Link(candidate: Int32(index), source: Int32(place), target: other))
                }
            }
            for target in bead.target { position[Int(target)] = -1 }
            all.append(links.withUnsafeBufferPointer { Array($0) })
            links.removeAll(keepingCapacity: true)
        }
        return all
    }

    /// One round of model 1 in both directions over the candidates alone.
    private func expectAndMaximise(
        _ candidateOffsets: [Int], _ candidates: inout [Candidate], _ links: [[Link]]
    ) {
        for index in candidates.indices {
            candidates[index].forwardCount = 0
            candidates[index].backwardCount = 0
        }
        // What stands for "no translation here": a pair has to be likelier than this to take most of a word.
        let none: Float = 0.1
        var forwardSums: [Float] = []
        var backwardSums: [Float] = []
        for (number, bead) in beads.enumerated() {
            forwardSums.removeAll(keepingCapacity: true)
            forwardSums.append(contentsOf: repeatElement(none, count: bead.target.count))
            backwardSums.removeAll(keepingCapacity: true)
            backwardSums.append(contentsOf: repeatElement(none, count: bead.source.count))
            for link in links[number] {
                forwardSums[Int(link.target)] += candidates[Int(link.candidate)].forward
                backwardSums[Int(link.source)] += candidates[Int(link.candidate)].backward
            }
            for link in links[number] {
                let candidate = candidates[Int(link.candidate)]
                candidates[Int(link.candidate)].forwardCount +=
                    bead.probability * candidate.forward / forwardSums[Int(link.target)]
                candidates[Int(link.candidate)].backwardCount +=
                    bead.probability * candidate.backward / backwardSums[Int(link.source)]
            }
        }
        for source in 0..<sources.count {
            for index in candidateOffsets[source]..<candidateOffsets[source + 1] {
                candidates[index].forward = candidates[index].forwardCount / max(sources[at: source], 1e-6)
                candidates[index].backward =
                    candidates[index].backwardCount / max(targets[at: Int(candidates[index].target)], 1e-6)
            }
        }
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
