import BilingualLexicon

/// The labels of two documents as far as both count in the same way: for each form of the one side the form of the other
/// that most of its numbers stand in.
///
/// Nothing is known of the forms beforehand: that Article 3 is 第三条, and 一、 is I., is learned from the documents.
struct LabelSeries: Sendable {
    /// For each sentence a number that is equal for labels that are each other's counterparts, -1 where it bears no label
    /// that says something.
    let source: [Int32]
    let target: [Int32]

    /// The share of the longer series that has to stand in the other one.
    private static let leastShare = 0.6
    private static let leastMet = 2
    /// Of each side so many forms are looked at, the commonest.
    private static let mostForms = 64

    private struct Form {
        let form: UInt64
        var count = 0
        /// How often each number occurs.
        var numbers: [Int: Int] = [:]
    }

    /// The number of a label.
    static func number(of label: Int32) -> Int { Int(label) % SentenceLabel.numbers.upperBound }

    /// - Returns: nil where the documents have no series in common.
    /// - Complexity: O(sentences).
    init?(source: [SentenceLabel?], target: [SentenceLabel?]) {
        let (sourceForms, targetForms) = (Self.forms(of: source), Self.forms(of: target))
        var pairs: [(met: Int, source: Int, target: Int)] = []
        for (place, form) in sourceForms.enumerated() {
            for (otherPlace, other) in targetForms.enumerated() {
                let met = form.numbers.reduce(0) { $0 + min($1.value, other.numbers[$1.key] ?? 0) }
                guard met >= Self.leastMet, Double(met) >= Self.leastShare * Double(max(form.count, other.count)) else {
                    continue
                }
                pairs.append((met, place, otherPlace))
            }
        }
        pairs.sort { ($1.met, $0.source, $0.target) < ($0.met, $1.source, $1.target) }
        var sourceSeries: [UInt64: Int] = [:]
        var targetSeries: [UInt64: Int] = [:]
        for (series, pair) in pairs.enumerated() {
            let (form, other) = (sourceForms[pair.source].form, targetForms[pair.target].form)
            guard sourceSeries[form] == nil, targetSeries[other] == nil else { continue }
            sourceSeries[form] = series
            targetSeries[other] = series
        }
        guard !sourceSeries.isEmpty else { return nil }
        func places(_ labels: [SentenceLabel?], _ series: [UInt64: Int]) -> [Int32] {
            labels.map { label in
                guard let label, let series = series[label.form] else { return -1 }
                return Int32(series * SentenceLabel.numbers.upperBound + label.number)
            }
        }
        self.source = places(source, sourceSeries)
        self.target = places(target, targetSeries)
    }

    /// The commonest forms that count: those with two numbers or more; in the order of their first labels where equally
    /// common.
    private static func forms(of labels: [SentenceLabel?]) -> [Form] {
        var places: [UInt64: Int] = [:]
        var forms: [Form] = []
        for case let label? in labels {
            let place = places[label.form] ?? forms.count
            if place == forms.count {
                places[label.form] = place
                forms.append(Form(form: label.form))
            }
            forms[place].count += 1
            forms[place].numbers[label.number, default: 0] += 1
        }
        let counting = forms.enumerated().filter { $0.element.numbers.count > 1 }
        return counting.sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .prefix(mostForms).map(\.element)
    }
}
