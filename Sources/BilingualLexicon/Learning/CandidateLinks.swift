import Dispatch

/// Which candidates stand in which bead: what IBM model 1 (Brown et al. 1993) over the candidates alone needs, round after
/// round.
struct CandidateLinks: Sendable {
    /// A candidate that stands in a bead, and which of the bead's words it joins.
    private struct Link: Sendable {
        var candidate: Int32
        /// Places in the bead's lists of words.
        var source: Int32
        var target: Int32
    }

    /// For each candidate how likely its words are translations of each other.
    struct Likelihoods: Sendable {
        /// p(target | source).
        var forward: [Float]
        /// p(source | target).
        var backward: [Float]
    }

    private let beads: [LexiconLesson.BeadWords]
    private let candidates: WordCandidates
    /// An array a bead, since one for all of them would be copied as it grows, and takes three times the memory.
    private let links: [[Link]]

    /// What stands for "no translation here": a pair has to be likelier than this to take most of a word.
    private static let none: Float = 0.1

    /// - Parameter parts: into which the beads are cut, to be worked on side by side.
    init(of beads: [LexiconLesson.BeadWords], _ candidates: WordCandidates, targetCount: Int, parts: Int) {
        self.beads = beads
        self.candidates = candidates
        var links = [[Link]](repeating: [], count: beads.count)
        let share = max(1, (beads.count + parts - 1) / parts)
        links.withUnsafeMutableBufferPointer { room in
            // Each task writes places of its own.
            nonisolated(unsafe) let room = room
            DispatchQueue.concurrentPerform(iterations: (beads.count + share - 1) / share) { part in
                var position = [Int32](repeating: -1, count: targetCount)
                var found: [Link] = []
                for number in part * share..<min(beads.count, (part + 1) * share) {
                    Self.find(in: beads[number], candidates, &position, &found)
                    room[number] = found.withUnsafeBufferPointer { Array($0) }
                    found.removeAll(keepingCapacity: true)
                }
            }
        }
        self.links = links
    }

    /// - Parameter position: -1 for every target word, before and after.
    private static func find(
        in bead: LexiconLesson.BeadWords, _ candidates: WordCandidates, _ position: inout [Int32], _ found: inout [Link]
    ) {
        for (index, target) in bead.target.enumerated() { position[Int(target)] = Int32(index) }
        for (place, source) in bead.source.enumerated() {
            for index in candidates.range(of: Int(source)) {
                let other = position[Int(candidates.targets[index])]
                guard other >= 0 else { continue }
                found.append(Link(candidate: Int32(index), source: Int32(place), target: other))
            }
        }
        for target in bead.target { position[Int(target)] = -1 }
    }

    /// Rounds of expectation and maximisation in both directions, which know nothing of each other.
    ///
    /// - Parameter sourceCounts, targetCounts: of each word the sum of the probabilities of its beads.
    /// - Complexity: O(rounds x links).
    func likelihoods(rounds: Int, sourceCounts: [Float], targetCounts: [Float], isParallel: Bool) -> Likelihoods {
        let givenTarget = candidates.targets.map { targetCounts[Int($0)] }
        let givenSource = sourceCounts.indices.flatMap { source in
            repeatElement(sourceCounts[source], count: candidates.range(of: source).count)
        }
        var both: [[Float]] = [[], []]
        both.withUnsafeMutableBufferPointer { room in
            // Each direction writes a place of its own.
            nonisolated(unsafe) let room = room
            let tasks = isParallel ? 2 : 1
            DispatchQueue.concurrentPerform(iterations: tasks) { task in
                for direction in stride(from: task, to: 2, by: tasks) {
                    room[direction] =
                        direction == 0
                        ? forward(rounds, given: givenSource) : backward(rounds, given: givenTarget)
                }
            }
        }
        return Likelihoods(forward: both[0], backward: both[1])
    }

    private func forward(_ rounds: Int, given: [Float]) -> [Float] {
        likelihoods(rounds, given: given, room: { $0.target.count }, place: { $0.target })
    }

    private func backward(_ rounds: Int, given: [Float]) -> [Float] {
        likelihoods(rounds, given: given, room: { $0.source.count }, place: { $0.source })
    }

    /// - Parameters:
    ///   - given: for each candidate the count of the word that is given.
    ///   - room: how many words a bead has on the side that is explained.
    ///   - place: which of them a link explains.
    @inline(__always)
    private func likelihoods(
        _ rounds: Int, given: [Float], room: (LexiconLesson.BeadWords) -> Int, place: (Link) -> Int32
    ) -> [Float] {
        // Known pairs have a head start.
        var values = given.indices.map { (candidates.isKnown[$0] ? 1 : 0.1) * candidates.joint[$0] / given[$0] }
        var counts: [Float] = []
        var sums: [Float] = []
        for _ in 0..<rounds {
            counts.removeAll(keepingCapacity: true)
            counts.append(contentsOf: repeatElement(0, count: values.count))
            for (number, bead) in beads.enumerated() {
                sums.removeAll(keepingCapacity: true)
                sums.append(contentsOf: repeatElement(Self.none, count: room(bead)))
                for link in links[number] { sums[Int(place(link))] += values[Int(link.candidate)] }
                for link in links[number] {
                    let candidate = Int(link.candidate)
                    counts[candidate] += bead.probability * values[candidate] / sums[Int(place(link))]
                }
            }
            for index in values.indices { values[index] = counts[index] / max(given[index], 1e-6) }
        }
        return values
    }
}
