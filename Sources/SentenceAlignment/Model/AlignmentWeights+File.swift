import BitextModel
import FileAccess
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
    /// - Throws: `AlignmentError` with the line that is wrong.
    public init(table: Table) throws(AlignmentError) {
        func bad(_ line: Int, _ reason: String) -> AlignmentError {
            .badWeights(file: table.name, line: line, reason: reason)
        }
        var name = table.name
        var notes: [String] = []
        var nullShare = 0.05
        var stages: [String: StageWeights] = [:]
        for row in table.rows {
            let fields = row.fields.map(String.init)
            switch (fields[0], fields.count) {
            case ("name", 2): name = fields[1]
            case ("note", 2): notes.append(fields[1])
            case ("nullShare", 2):
                guard let value = Double(fields[1]), value > 0, value < 1 else {
                    throw bad(row.line, "the null share is not a number between 0 and 1")
                }
                nullShare = value
            case ("search", 4), ("final", 4):
                guard let value = Float(fields[3]), value.isFinite else {
                    throw bad(row.line, "\(fields[3]) is not a number")
                }
                var stage =
                    stages[fields[0]]
                    ?? StageWeights(biases: Array(repeating: -30, count: BeadInventory.types.count), features: [])
                if fields[1] == "bias" {
                    guard let type = BeadInventory.types.firstIndex(where: { $0.description == fields[2] }) else {
                        throw bad(row.line, "there is no bead type \(fields[2])")
                    }
                    stage.biases[type] = value
                } else if fields[1] == "feature" {
                    stage.features.append(.init(name: fields[2], weight: value))
                } else if fields[1] == "transition" {
                    guard let place = BeadTransitions.names.firstIndex(of: fields[2]) else {
                        throw bad(row.line, "there is no transition \(fields[2])")
                    }
                    stage.transitions.scores[place] = value
                } else {
                    throw bad(row.line, "\(fields[1]) is neither bias nor transition nor feature")
                }
                stages[fields[0]] = stage
            default: throw bad(row.line, "this is no line of a weight file")
            }
        }
        guard let search = stages["search"] else {
            throw .incompleteWeights(file: table.name, missing: "lines for the search pass")
        }
        guard let final = stages["final"] else {
            throw .incompleteWeights(file: table.name, missing: "lines for the final pass")
        }
        self.init(name: name, notes: notes, nullShare: nullShare, search: search, final: final)
    }

    /// The file's text.
    public var fileText: String {
        var text = "# Weights of the bitext aligner: pass, kind, name, value. Made by 'bitext fit'.\n"
        text += "name\t\(name)\n"
        for note in notes { text += "note\t\(note)\n" }
        text += "nullShare\t\(Decimals.string(nullShare, places: 4))\n"
        for (label, stage) in [("search", search), ("final", final)] {
            for (type, bias) in zip(BeadInventory.types, stage.biases) {
                text += "\(label)\tbias\t\(type)\t\(Decimals.string(Double(bias), places: 4))\n"
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
        return text
    }
}
