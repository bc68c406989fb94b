import BitextModel

/// Chooses one alignment from the scored beads of a document pair.
struct Decoder: Sendable {
    let decoding: SentenceAligner.Decoding
    /// See `AlignmentWeights.nullShare`.
    let nullShare: Double
    /// See `AlignmentWeights.nullShift`.
    var nullShift: Float = 0
    /// The score of each kind of bead after each.
    let transitions: [Float]

    /// - Throws: `AlignmentError.noProbabilities` if the scores are out of the range of numbers.
    func choose(_ lattice: BeadLattice, scores: [Float]) throws(AlignmentError) -> Choice {
        let (adapted, sums) = DocumentPriors.adapt(
            lattice: lattice, scores: scores, transitions: transitions, nullShare: nullShare, shift: nullShift)
        let arcs =
            switch decoding {
            case .viterbi: BestPath.arcs(of: lattice, scores: adapted, transitions: transitions)
            case .posterior(let threshold):
                BestPath.arcs(of: lattice, scores: sums.posteriors.map { $0 - threshold })
            }
        guard sums.logPartition.isFinite, !arcs.isEmpty else { throw .noProbabilities }
        // The path's arcs stand in the order of the lattice.
        var next = arcs.startIndex
        var choice = Choice(lattice: lattice, posteriors: sums.posteriors)
        let skipped = choice.skippedPosteriors
        lattice.forEachArc { arc, span, type in
            guard next < arcs.endIndex, arc == arcs[next] else { return }
            next += 1
            let confidence =
                span.targetStart == span.targetEnd
                ? skipped.source[span.sourceStart]
                : span.sourceStart == span.sourceEnd ? skipped.target[span.targetStart] : sums.posteriors[arc]
            choice.beads.append(Bead(span, confidence: confidence))
            choice.spans.append(span)
            choice.types.append(type)
            choice.scores.append(adapted[arc])
        }
        return choice
    }

    /// Why beads were chosen.
    ///
    /// - Parameters:
    ///   - chosen: places among the choice's beads.
    ///   - scorer: of all features, for those beads.
    func explain(_ choice: Choice, _ chosen: Range<Int>, scorer: BeadScorer) -> [Bead.Explanation] {
        // For each sentence the most probable bead that holds it and was not chosen.
        let isChosen = Set(choice.spans)
        let sourceCount = choice.lattice.band.sourceCount
        func sentences(_ span: BeadSpan) -> [Int] {
            Array(span.sourceStart..<span.sourceEnd) + (span.targetStart..<span.targetEnd).map { sourceCount + $0 }
        }
        var runnersUp = [(span: BeadSpan, posterior: Float)?](
            repeating: nil, count: sourceCount + choice.lattice.band.targetCount)
        choice.lattice.forEachArc { arc, span, _ in
            guard !isChosen.contains(span) else { return }
            for sentence in sentences(span) where choice.posteriors[arc] > runnersUp[sentence]?.posterior ?? 0 {
                runnersUp[sentence] = (span, choice.posteriors[arc])
            }
        }
        return chosen.map { index in
            let span = choice.spans[index]
            let best = sentences(span).compactMap { runnersUp[$0] }.max { $0.posterior < $1.posterior }
            var contributions = scorer.contributions(span, type: choice.types[index])
            let before = index == 0 ? BeadTransitions.start : BeadKind.ofTypes[choice.types[index - 1]]
            let step = transitions[before * BeadKind.count + BeadKind.ofTypes[choice.types[index]]]
            contributions.insert(.init(evidence: "sequence", score: Double(step)), at: 1)
            return Bead.Explanation(
                contributions: contributions, runnerUp: best.map { Bead($0.span, confidence: $0.posterior) })
        }
    }
}
