import AlignmentMeasures
import AlignmentReview
import Bitext
import DocumentAlignment

/// What a review of gold documents takes a reviewer that knows what is right: keys, rows looked at, F1 on the way.
struct Measurement {
    let resources: AlignmentResources

    /// - Parameter resources: the evidence.
    init(_ resources: AlignmentResources) { self.resources = resources }

    private struct Sum {
        var rows = 0
        var wrong = 0
        var keys = 0
        var mending = 0
        var read = 0
        var givenUp = 0
        /// F1 after so many twentieths of the rows were looked at, weighed by rows.
        var curve = [Double](repeating: 0, count: 21)

        mutating func add(_ outcome: ScriptedReviewer.Outcome) {
            rows += outcome.rows
            wrong += outcome.wrong
            keys += outcome.keys
            mending += outcome.mendingKeys
            read += outcome.read
            givenUp += outcome.givenUp
            for step in curve.indices {
                let place = min(outcome.curve.count - 1, outcome.rows * step / 20)
                curve[step] += outcome.curve[place] * Double(outcome.rows)
            }
        }

        func line(_ order: ScriptedReviewer.Order) -> String {
            func ratio(_ one: Int, _ other: Int) -> String {
                other == 0 ? "-" : String(Double(one * 1000 / other) / 1000)
            }
            return
                "\(order.rawValue)\trows \(rows)\twrong \(wrong)\tkeys \(keys)\tkeys that mend a wrong row \(ratio(mending, wrong))\trows looked at \(ratio(read, rows))\tgiven up \(givenUp)"
        }
    }

    /// Reviews all documents of a gold folder in each order: two lines each.
    ///
    /// - Throws: `BitextError`s of the folder and of aligning.
    func figures(of folder: String) async throws -> [String] {
        let gold = try GoldFolder(path: folder)
        let aligner = DocumentAligner(resources: resources)
        var sums: [ScriptedReviewer.Order: Sum] = [:]
        for document in gold.documents {
            let session = try await aligner.session(gold.source(of: document), gold.target(of: document))
            for order in ScriptedReviewer.Order.allCases {
                let outcome = try await ScriptedReviewer(session, gold: document.gold, order: order).run()
                sums[order, default: Sum()].add(outcome)
            }
        }
        var lines: [String] = []
        for order in ScriptedReviewer.Order.allCases {
            guard let sum = sums[order] else { continue }
            lines.append("\(folder)\t\(sum.line(order))")
            let curve = sum.curve.map { String(Double(Int($0 / Double(max(1, sum.rows)) * 10_000)) / 10_000) }
            lines.append(
                "\(folder)\t\(order.rawValue)\tF1 after each twentieth of the rows\t\(curve.joined(separator: " "))")
        }
        return lines + [try await learning(gold, folder)]
    }
}

extension GoldFolder {
    /// A document's sentences in the first language.
    func source(of document: GoldDocument) -> SegmentedDocument {
        SegmentedDocument(id: "source", language: sourceLanguage, lines: document.source)
    }

    /// A document's sentences in the second language.
    func target(of document: GoldDocument) -> SegmentedDocument {
        SegmentedDocument(id: "target", language: targetLanguage, lines: document.target)
    }
}
