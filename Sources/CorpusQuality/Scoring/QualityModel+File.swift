package import FileAccess
import TextFacts

/// The weight file: tab-separated lines that a person can read.
///
///     note        fitted on 6,000 pairs of ...
///     plain       bias                          1.2031
///     plain       feature   length.difference   -0.7310
///     plain       loss      0.01                0.2417
extension QualityModel {
    /// The model that is compiled into the program.
    package static let bundled: QualityModel = {
        guard let model = try? QualityModel(table: Table(bundled: "quality.tsv")) else {
            preconditionFailure("quality.tsv cannot be read")
        }
        return model
    }()

    /// - Throws: `QualityModelError` with the line that is wrong.
    package init(table: Table) throws(QualityModelError) {
        self.init(notes: [], weights: [:])
        func refuse(_ line: Int, _ reason: String) -> QualityModelError {
            QualityModelError(file: table.name, line: line, reason: reason)
        }
        for row in table.rows {
            let fields = row.fields
            if fields.count == 2, fields[0] == "note" {
                notes.append(String(fields[1]))
                continue
            }
            guard fields.count == 4, let profile = QualityProfile(rawValue: String(fields[0])) else {
                throw refuse(row.line, "this is no line of profile, kind, name and value")
            }
            guard let value = Double(fields[3]), value.isFinite, abs(value) < 1e6 else {
                throw refuse(row.line, "'\(fields[3])' is no number that a weight can have")
            }
            let empty = Weights(
                bias: 0, features: [Float](repeating: 0, count: profile.features.count), losses: [])
            var known = weights[profile] ?? empty
            switch fields[1] {
            case "bias": known.bias = Float(value)
            case "feature":
                guard let place = profile.features.firstIndex(of: String(fields[2])) else {
                    throw refuse(row.line, "there is no feature '\(fields[2])'")
                }
                known.features[place] = Float(value)
            case "loss":
                guard let share = Double(fields[2]), share > known.losses.last?.share ?? 0, share < 1,
                    (0...1).contains(value), value >= known.losses.last?.limit ?? 0
                else { throw refuse(row.line, "shares and limits rise from 0 to 1") }
                known.losses.append(Loss(share: share, limit: value))
            default: throw refuse(row.line, "there is no kind '\(fields[1])'")
            }
            weights[profile] = known
        }
        for profile in QualityProfile.allCases where weights[profile]?.losses.isEmpty == true {
            throw refuse(table.rows.last?.line ?? 1, "the profile \(profile.rawValue) has no line of a loss")
        }
        guard !weights.isEmpty else { throw refuse(1, "there are no weights in it") }
    }

    /// The file's text.
    package var fileText: String {
        var text = "# Weights of bitext's quality score: profile, kind, name, value. Made by 'bitext fit-quality'.\n"
        for note in notes { text += "note\t\(note)\n" }
        for profile in QualityProfile.allCases {
            guard let known = weights[profile] else { continue }
            func line(_ kind: String, _ name: String, _ value: Double) {
                text += "\(profile.rawValue)\t\(kind)\t\(name)\t\(Decimals.string(value, places: 4))\n"
            }
            line("bias", "", Double(known.bias))
            for (name, weight) in zip(profile.features, known.features) { line("feature", name, Double(weight)) }
            for loss in known.losses { line("loss", Decimals.string(loss.share, places: 3), loss.limit) }
        }
        return text
    }
}
