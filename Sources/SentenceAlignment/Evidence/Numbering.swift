package import BitextModel

/// Where the sentences of a pair stand in the documents they come from: the one mapping between the aligner's numbers and
/// the caller's.
///
/// The aligner counts the sentences it aligns, without blank ones, and reads the pair in the direction that suits the model
/// (see `DocumentPair`); the caller counts all sentences of its source and target.
package struct Numbering: Sendable, Equatable {
    /// For each of the pair's source sentences its number in the caller's document, rising.
    private let source: [Int]
    private let target: [Int]
    /// Whether the pair's source is the caller's target.
    private let isSwapped: Bool

    /// - Parameters:
    ///   - source, target: the caller's numbers of the pair's sentences, rising.
    ///   - isSwapped: whether the pair's source is the caller's target.
    init(source: [Int], target: [Int], isSwapped: Bool) {
        self.source = source
        self.target = target
        self.isSwapped = isSwapped
    }

    /// The caller's numbers for a bead of the pair.
    package func outer(_ bead: Bead) -> Bead {
        let bead = Bead(
            source: bead.source.map { source[$0] }, target: bead.target.map { target[$0] }, confidence: bead.confidence,
            isMoved: bead.isMoved)
        return isSwapped ? bead.swapped : bead
    }

    /// The pair's numbers for a box of the caller's. No sentence of it may be blank.
    func inner(_ box: BeadBox) -> BeadBox {
        let box =
            isSwapped
            ? BeadBox(
                source: box.target, target: box.source, sourceCosts: box.targetCosts, targetCosts: box.sourceCosts)
            : box
        func places(_ range: Range<Int>, _ numbers: [Int]) -> Range<Int> {
            let first = Self.place(of: range.lowerBound, in: numbers)!
            return first..<(first + range.count)
        }
        return BeadBox(
            source: places(box.source, source), target: places(box.target, target), sourceCosts: box.sourceCosts,
            targetCosts: box.targetCosts)
    }

    /// The caller's numbers for an explanation of the pair.
    func outer(_ explanation: Bead.Explanation) -> Bead.Explanation {
        Bead.Explanation(contributions: explanation.contributions, runnerUp: explanation.runnerUp.map(outer))
    }

    /// The pair's numbers for a bead of the caller's; nil if it names a sentence that the pair does not have.
    ///
    /// - Complexity: O(log sentences) for each of its sentences.
    package func inner(_ bead: Bead) -> Bead? {
        let bead = isSwapped ? bead.swapped : bead
        var places = Bead(source: [], target: [], confidence: bead.confidence)
        for sentence in bead.source {
            guard let place = Self.place(of: sentence, in: source) else { return nil }
            places.source.append(place)
        }
        for sentence in bead.target {
            guard let place = Self.place(of: sentence, in: target) else { return nil }
            places.target.append(place)
        }
        return places
    }

    /// Where a number stands among rising ones.
    private static func place(of number: Int, in numbers: [Int]) -> Int? {
        var first = 0
        var end = numbers.count
        while first < end {
            let middle = (first + end) / 2
            if numbers[middle] < number { first = middle + 1 } else { end = middle }
        }
        return first < numbers.count && numbers[first] == number ? first : nil
    }
}
