package import BitextModel
import FileAccess

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

    /// Beads from which on it pays to give words to several processors.
    private static let beadsForMany = 2_000

    /// What the beads teach: the same on any number of processors. Time grows with the word pairs of all beads, memory with
    /// the candidates.
    package func learn() -> LearnedLexicon {
        learn(parts: beads.count < Self.beadsForMany ? 1 : 4 * Processors.count)
    }

    /// - Parameter parts: into which words and beads are cut, to be worked on side by side.
    func learn(parts: Int) -> LearnedLexicon {
        let total = beads.reduce(0) { $0 + $1.probability }
        guard total >= 4 else { return .empty }
        let counts = (source: sources.values, target: targets.values)
        let candidates = CandidateSearch(
            beads: beads, sourceCounts: counts.source, targetCounts: counts.target, known: knownBySource(),
            total: total,
            smallestEvidence: Float(smallestEvidence)
        ).candidates(parts: parts)
        let links = CandidateLinks(of: beads, candidates, targetCount: targets.count, parts: parts)
        let likelihoods = links.likelihoods(
            rounds: rounds, sourceCounts: counts.source, targetCounts: counts.target, isParallel: parts > 1)

        var entries: [LearnedLexicon.Entry] = []
        for source in 0..<sources.count {
            for index in candidates.range(of: source) where !candidates.isKnown[index] {
                let certainty = 1 - expf(-candidates.evidence[index] / 20)
                let strength =
                    0.9 * (likelihoods.forward[index] * likelihoods.backward[index]).squareRoot() * certainty
                guard strength >= 0.1 else { continue }
                entries.append(
                    LearnedLexicon.Entry(
                        source: sources.keys[source], target: targets.keys[Int(candidates.targets[index])],
                        strength: strength))
            }
        }
        return LearnedLexicon(entries: entries)
    }

    /// The known pairs by their source word.
    private func knownBySource() -> CandidateSearch.Known {
        var offsets = [Int](repeating: 0, count: sources.count + 1)
        for pair in known.keys { offsets[Int(pair >> 32) + 1] += 1 }
        for source in 0..<sources.count { offsets[source + 1] += offsets[source] }
        var next = offsets
        var found = [Int32](repeating: 0, count: known.count)
        for pair in known.keys {
            found[next[Int(pair >> 32)]] = Int32(bitPattern: UInt32(truncatingIfNeeded: pair))
            next[Int(pair >> 32)] += 1
        }
        return CandidateSearch.Known(offsets: offsets, targets: found)
    }
}
