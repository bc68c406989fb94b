import BitextModel
package import FileAccess
import Glibc
import TextFacts

/// The weight file: tab-separated lines that a person can read and a version control system can compare.
///
///     name        lexical
///     note        fitted on 12 documents, 4,733 sentences
///     nullShare   0.0512
///     search      bias      1-1             0.4012
///     final       feature   length.ratio    -0.7310
extension AlignmentWeights {
    /// - Parameter features: those of the evidence that the weights are for; a name that is not among them is refused.
    /// - Throws: `AlignmentError` with the line that is wrong.
    package init(table: Table, features: EvidenceFeatures) throws(AlignmentError) {
        var reader = WeightFileReader(table, features: features)
        self = try reader.weights()
    }

    /// The file's text.
    package var fileText: String {
        var text = "# Weights of the bitext aligner: pass, kind, name, value. Made by 'bitext fit'.\n"
        text += "name\t\(name)\n"
        for note in notes { text += "note\t\(note)\n" }
        text += "nullShare\t\(Decimals.string(nullShare, places: 4))\n"
        for (label, stage) in [("search", search), ("final", final)] {
            for (type, bias) in zip(BeadInventory.types, stage.biases) {
                text += "\(label)\tbias\t\(type)\t\(Decimals.string(Double(bias), places: 4))\n"
            }
            if let slopes = stage.slopes {
                for (name, value) in [("mean", slopes.mean), ("scale", slopes.scale)] {
                    text += "\(label)\tliteralness\t\(name)\t\(Decimals.string(Double(value), places: 4))\n"
                }
                for (type, slope) in zip(BeadInventory.types, slopes.biases) {
                    text += "\(label)\tslope\t\(type)\t\(Decimals.string(Double(slope), places: 4))\n"
                }
                for (feature, slope) in zip(stage.features, slopes.features) {
                    text += "\(label)\tslope\t\(feature.name)\t\(Decimals.string(Double(slope), places: 4))\n"
                }
            }
            if stage.transitions != .none {
                for (name, score) in zip(BeadTransitions.names, stage.transitions.scores) {
                    text += "\(label)\ttransition\t\(name)\t\(Decimals.string(Double(score), places: 4))\n"
                }
            }
            for feature in stage.features {
                text += "\(label)\tfeature\t\(feature.name)\t\(Decimals.string(Double(feature.weight), places: 4))\n"
            }
        }
        if let pair {
            for (name, weight) in zip(PairWeights.names, [pair.bias] + pair.features) {
                text += "pair\tweight\t\(name)\t\(Decimals.string(Double(weight), places: 4))\n"
            }
        }
        return text
    }
}
