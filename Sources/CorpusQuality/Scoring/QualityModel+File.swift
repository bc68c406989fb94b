package import FileAccess
import TextFacts

/// The weight file: tab-separated lines that a person can read.
///
///     note        fitted on 6,000 pairs of ...
///     plain       tree   length.ratio>0.25 ...   0.1203 -0.0731 ...
///     plain       loss   0.01                    0.2417
///
/// A tree is its questions, level by level, and the values of its leaves from the left.
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
            var known = weights[profile] ?? Weights(trees: [], losses: [])
            switch fields[1] {
            case "tree":
                do throws(TreeFault) {
                    known.trees.append(try Self.tree(fields[2], fields[3], of: profile))
                } catch { throw refuse(row.line, error.reason) }
            case "loss":
                guard let share = Double(fields[2]), share > known.losses.last?.share ?? 0, share < 1,
                    let value = Double(fields[3]), (0...1).contains(value), value >= known.losses.last?.limit ?? 0
                else { throw refuse(row.line, "shares and limits rise from 0 to 1") }
                known.losses.append(Loss(share: share, limit: value))
            default: throw refuse(row.line, "there is no kind '\(fields[1])'")
            }
            weights[profile] = known
        }
        for profile in QualityProfile.allCases {
            guard let known = weights[profile], known.losses.isEmpty || known.trees.isEmpty else { continue }
            let lacking = known.losses.isEmpty ? "loss" : "tree"
            throw refuse(
                table.rows.last?.line ?? 1, "the profile \(profile.rawValue) has no line of a \(lacking)")
        }
        guard !weights.isEmpty else { throw refuse(1, "there are no weights in it") }
    }

    /// What is wrong with the line of a tree.
    private struct TreeFault: Error {
        var reason: String
    }

    private static func tree(
        _ questions: Substring, _ leaves: Substring, of profile: QualityProfile
    ) throws(TreeFault) -> DecisionTree {
        func number(_ text: Substring) throws(TreeFault) -> Float {
            guard let value = Float(text), value.isFinite, abs(value) < 1e6 else {
                throw TreeFault(reason: "'\(text)' is no number that a tree can have")
            }
            return value
        }
        var read: [DecisionTree.Question] = []
        for question in questions.split(separator: " ") {
            let parts = question.split(separator: ">", omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                throw TreeFault(reason: "'\(question)' is no question of a feature and a limit")
            }
            guard let feature = profile.features.firstIndex(of: String(parts[0])) else {
                throw TreeFault(reason: "there is no feature '\(parts[0])'")
            }
            read.append(DecisionTree.Question(feature: feature, limit: try number(parts[1])))
        }
        var values: [Float] = []
        for leaf in leaves.split(separator: " ") { values.append(try number(leaf)) }
        guard DecisionTree.isFull(read.count), values.count == read.count + 1 else {
            throw TreeFault(reason: "a tree has 1, 3, 7 ... questions and one leaf more")
        }
        return DecisionTree(questions: read, leaves: values)
    }

    /// The file's text.
    package var fileText: String {
        var text = "# Weights of bitext's quality score: profile, kind, name, value. Made by 'bitext fit-quality'.\n"
        for note in notes { text += "note\t\(note)\n" }
        for profile in QualityProfile.allCases {
            guard let known = weights[profile] else { continue }
            func line(_ kind: String, _ name: String, _ value: String) {
                text += "\(profile.rawValue)\t\(kind)\t\(name)\t\(value)\n"
            }
            for tree in known.trees {
                let questions = tree.questions.map { "\(profile.features[$0.feature])>\($0.limit)" }
                let leaves = tree.leaves.map { Decimals.string(Double($0), places: 4) }
                line("tree", questions.joined(separator: " "), leaves.joined(separator: " "))
            }
            for loss in known.losses {
                line("loss", Decimals.string(loss.share, places: 3), Decimals.string(loss.limit, places: 4))
            }
        }
        return text
    }
}
