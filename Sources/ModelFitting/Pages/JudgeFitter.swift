import Glibc
package import PageCleaning

/// Learns from pages whose text is known how probably a block is text that the cleaner's rules have kept.
///
/// A regularised logistic model. The strength of its penalty, the limit under which a block goes, and how much running text a
/// page must have to be judged inside of it, are those that would have done best on pages that were left out
/// (cross-validation).
package struct JudgeFitter: Sendable {
    /// What a choice of limits would have done on pages that were left out, each counted by the share of its text.
    package struct Outcome: Sendable, Equatable {
        package var limit: Double
        /// See `JudgeModel.leastProse`.
        package var leastProse: Double
        /// Chrome that would have gone, as a mean share of a page's text.
        package var chrome: Double
        /// Text that would have been lost, as a mean share of it.
        package var text: Double

        /// What it is worth: a lost paragraph costs the document, a line left over a second.
        var worth: Double { chrome - JudgeFitter.price * text }
    }

    /// A fitted model, what its penalty was, and what each choice of limits would have done.
    package struct Result: Sendable {
        package var model: JudgeModel
        package var penalty: Double
        package var outcomes: [Outcome]
    }

    /// So much chrome must go for the same length of text.
    private static let price = 4.0
    private static let limits = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]
    private static let shares = [0, 0.85]
    private static let penalties = [20.0, 5.0, 1.25]
    private static let folds = 4
    /// A word counts if it stands on so many pages.
    private static let fewestPages = 3
    /// And if it is among so many of its kind that stand on the most pages.
    private static let mostWords = 300

    /// A language that so much of the pages is in is known.
    private static let smallestShare = 0.05

    private let pages: [LabelledBlocks]
    private let features: Int

    /// - Parameters:
    ///   - pages: in an order that does not depend on their kinds: the folds are cut from it in turn.
    ///   - ofMarkup: whether they are pages in HTML; else pasted text.
    package init(pages: [LabelledBlocks], ofMarkup: Bool) {
        self.pages = pages
        features = PageCleaner.featureNames(ofMarkup: ofMarkup).count
    }

    /// How many blocks are text and chrome.
    package var counts: (text: Int, chrome: Int) {
        let labels = pages.lazy.flatMap { page in zip(page.blocks.rows, page.labels).compactMap { $0 == nil ? nil : $1 }
        }
        return (labels.count { $0 }, labels.count { !$0 })
    }

    /// Fits a model; nil where there is no chrome to learn from, or no text.
    ///
    /// - Complexity: O(blocks × features) a step, some hundred steps, a fit for each penalty and fold.
    package func fit() async -> Result? {
        let counts = counts
        guard counts.text > 0, counts.chrome > 0 else { return nil }
        var best: (penalty: Double, outcomes: [Outcome], worth: Double)?
        for penalty in Self.penalties {
            let outcomes = await outcomes(penalty: penalty)
            let worth = outcomes.map(\.worth).max() ?? 0
            if best.map({ worth > $0.worth }) ?? true { best = (penalty, outcomes, worth) }
        }
        guard let best else { return nil }
        var model = await Self.model(pages, features, penalty: best.penalty)
        // Of equals the first. Where none is worth anything, nothing goes.
        var chosen = Outcome(limit: 0, leastProse: 0, chrome: 0, text: 0)
        for outcome in best.outcomes where outcome.worth > chosen.worth { chosen = outcome }
        (model.limit, model.leastProse) = (chosen.limit, chosen.leastProse)
        model.languages = languages
        return Result(model: model, penalty: best.penalty, outcomes: best.outcomes)
    }

    /// The languages of which there is more than a page by chance.
    private var languages: Set<String> {
        let counts = pages.reduce(into: [:]) { $0[$1.language, default: 0] += 1 }
        return Set(counts.filter { Double($0.value) >= Self.smallestShare * Double(pages.count) }.keys)
    }

    /// What the limits do on pages that were left out.
    private func outcomes(penalty: Double) async -> [Outcome] {
        var outcomes = Self.shares.flatMap { share in
            Self.limits.map { Outcome(limit: $0, leastProse: share, chrome: 0, text: 0) }
        }
        for fold in 0..<Self.folds {
            let known = pages.indices.filter { $0 % Self.folds != fold }.map { pages[$0] }
            let model = await Self.model(known, features, penalty: penalty)
            for index in pages.indices where index % Self.folds == fold {
                let page = pages[index]
                let probabilities = page.blocks.rows.map { $0.map { model.probability($0) } }
                for place in outcomes.indices {
                    for block in page.blocks.unlikely(
                        probabilities, limit: outcomes[place].limit, leastProse: outcomes[place].leastProse)
                    {
                        let share = min(1, page.blocks.units[block] / max(1, page.text)) / Double(pages.count)
                        switch page.labels[block] {
                        case true?: outcomes[place].text += share
                        case false?: outcomes[place].chrome += share
                        case nil: break
                        }
                    }
                }
            }
        }
        return outcomes
    }

    // MARK: One fit

    private static func model(_ pages: [LabelledBlocks], _ features: Int, penalty: Double) async -> JudgeModel {
        let words = words(of: pages)
        let places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($0.element, features + $0.offset) })
        var examples = Examples()
        for page in pages {
            for (place, row) in page.blocks.rows.enumerated() {
                guard let row, let label = page.labels[place] else { continue }
                examples.add(row, places, isText: label, weight: log(2 + page.blocks.units[place]))
            }
        }
        let size = features + words.count
        var search = LimitedMemoryBFGS()
        search.iterations = 200
        let found = examples
        let (point, _) = await search.minimise(from: [Double](repeating: 0, count: size + 1)) { weights in
            found.loss(weights, penalty: penalty)
        }
        return JudgeModel(
            bias: point[size], weights: Array(point[..<features]),
            words: Dictionary(uniqueKeysWithValues: zip(words, point[features..<size])), limit: 0)
    }

    /// The words that count, in their order.
    private static func words(of pages: [LabelledBlocks]) -> [FeatureWord] {
        var counts: [FeatureWord: Int] = [:]
        for page in pages {
            var seen: Set<FeatureWord> = []
            for (row, label) in zip(page.blocks.rows, page.labels) where label != nil {
                if let row { seen.formUnion(row.words) }
            }
            for word in seen { counts[word, default: 0] += 1 }
        }
        return FeatureWord.Kind.allCases.flatMap { kind in
            counts.filter { $0.key.kind == kind && $0.value >= fewestPages }
                .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(mostWords).map(\.key)
        }
    }

    /// Rows of which most values are 0.
    private struct Examples {
        private var places: [Int32] = []
        private var values: [Double] = []
        /// Where each row begins, and the last ends.
        private var starts = [0]
        /// What each row counts, of chrome negative.
        private var shares: [Double] = []

        mutating func add(_ row: FeatureRow, _ known: [FeatureWord: Int], isText: Bool, weight: Double) {
            for (place, value) in row.values.enumerated() where value != 0 {
                places.append(Int32(place))
                values.append(value)
            }
            for place in row.words.compactMap({ known[$0] }) {
                places.append(Int32(place))
                values.append(1)
            }
            starts.append(places.count)
            shares.append(isText ? weight : -weight)
        }

        /// - Parameter weights: the bias is the last of them, and is not penalised.
        func loss(_ weights: [Double], penalty: Double) -> (value: Double, gradient: [Double]) {
            let bias = weights.count - 1
            var value = 0.0
            var gradient = weights.map { penalty * $0 }
            gradient[bias] = 0
            for weight in weights.dropLast() { value += penalty / 2 * weight * weight }
            for (row, share) in shares.enumerated() {
                var sum = weights[bias]
                for index in starts[row]..<starts[row + 1] { sum += weights[Int(places[index])] * values[index] }
                value += abs(share) * Logistic.loss(share > 0 ? sum : -sum)
                let error = abs(share) * (Logistic.value(sum) - (share > 0 ? 1 : 0))
                for index in starts[row]..<starts[row + 1] { gradient[Int(places[index])] += error * values[index] }
                gradient[bias] += error
            }
            return (value, gradient)
        }
    }
}
