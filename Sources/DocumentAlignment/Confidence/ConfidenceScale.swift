package import BitextModel
import SentenceAlignment

/// From the probability a bead has among all alignments to how sure a reader may be of it.
///
/// The weights are fitted with a penalty, on texts where every bead counts; the beads that are chosen are right more often
/// than their posterior probability says, in every kind of text and with or without the encoder. One number mends that: the
/// odds of a bead being right are its posterior odds times `odds`. (Platt scaling with the slope held at 1; a free slope fits
/// news better and novels worse.)
///
/// Only what is said changes, not what is decided: the aligner weighs posteriors, and a higher one stays a higher one.
package enum ConfidenceScale {
    /// Chosen on half of ten sets of news with and without omissions and on the training gold. The mean distance of confidence
    /// and truth falls on the other half of the news from .0123 to .0097, on that with omissions from .0172 to .0129, on the
    /// gold from .0109 to .0055; without encoder on all of the news with omissions from .0226 to .0128.
    static let odds = 1.4

    /// How sure a bead is that has a posterior probability, 0 to 1; none and all stay what they are.
    static func confidence(_ posterior: Double) -> Double { posterior * odds / (posterior * odds + 1 - posterior) }

    /// The same beads, as sure as such beads turn out to be.
    ///
    /// - Complexity: O(beads).
    package static func confident(_ beads: [Bead]) -> [Bead] {
        beads.map { bead in
            var bead = bead
            bead.confidence = bead.confidence.map(confidence)
            return bead
        }
    }

    /// What was said of a bead, where the bead that came second gives up what the chosen one gains.
    ///
    /// - Parameter posterior: the chosen bead's posterior probability.
    static func confident(_ explanation: Bead.Explanation, chosenAt posterior: Double) -> Bead.Explanation {
        var explanation = explanation
        if let second = explanation.runnerUp?.confidence {
            explanation.runnerUp?.confidence = second / (posterior * odds + 1 - posterior)
        }
        return explanation
    }
}
