import AlignmentPipeline
import BitextModel
import CorpusOutput
import CorpusQuality

/// What became of all pages, pairs and units of a corpus, in figures and samples; its size does not grow with the corpus but
/// for a word a page.
struct BuildReport {
    /// What became of a page.
    enum PageOutcome {
        case aligned(with: Int)
        case failed(with: Int?, code: String, reason: String)
    }

    /// A pair as the report shows it.
    struct Sample {
        var source: String
        var target: String
        var confidence: Double
        var pairScore: Double?
        var beads: Int
        var units: [(source: String, target: String, confidence: Double?)]
    }

    let inputs: CorpusInputs
    private(set) var outcomes: [Int: PageOutcome] = [:]
    private(set) var aligned = 0
    private(set) var failed = 0
    /// By code: how many, and the first of them.
    private(set) var failures: [String: (count: Int, example: String)] = [:]
    private(set) var beads = 0
    private(set) var linked = 0
    private(set) var sentences = 0
    private(set) var written = 0
    private(set) var leftOut: [String: Int] = [:]
    private(set) var confidences = Histogram(low: 0, high: 1, bins: 20)
    /// The least sure first.
    private(set) var weakest: [Sample] = []
    /// Some pairs of all places of the corpus.
    private(set) var samples: [Sample] = []
    private var stride = 1

    /// So many pairs are shown of each kind.
    private static let mostShown = 12
    /// So many units of a pair are.
    private static let mostUnits = 4

    init(_ inputs: CorpusInputs) {
        self.inputs = inputs
        for one in inputs.alone {
            outcomes[one.page] = .failed(with: nil, code: one.reason.code, reason: Self.text(one.reason))
            count(one.reason)
        }
        for fault in inputs.badLines { count(fault) }
    }

    private mutating func count(_ failure: any BitextError) {
        failures[failure.code, default: (0, "\(failure)")].count += 1
    }

    private static func text(_ error: any BitextError) -> String { "\(error.problem). \(error.remedy)." }

    /// Adds a pair that failed.
    mutating func add(failure: any BitextError, of index: Int) {
        failed += 1
        count(failure)
        let pair = inputs.pairs[index]
        for (page, other) in [(pair.source, pair.target), (pair.target, pair.source)] where outcomes[page] == nil {
            outcomes[page] = .failed(with: other, code: failure.code, reason: Self.text(failure))
        }
    }

    /// Adds a pair that was aligned.
    ///
    /// - Parameter units: as they were written or left out.
    mutating func add(_ result: PairResult, of index: Int, units: [PairResult.Unit]) {
        let pair = inputs.pairs[index]
        outcomes[pair.source] = .aligned(with: pair.target)
        outcomes[pair.target] = .aligned(with: pair.source)
        beads += result.figures.beads
        linked += result.figures.linked
        sentences += result.figures.sentences.reduce(0, +)
        for one in units {
            if let reason = one.reason {
                leftOut[reason, default: 0] += 1
            } else {
                written += 1
                if let confidence = one.unit.confidence { confidences.add(confidence) }
            }
        }
        show(result, units)
        aligned += 1
    }

    private mutating func show(_ result: PairResult, _ units: [PairResult.Unit]) {
        let confidence = result.figures.meanConfidence ?? 0
        let isWeak = weakest.count < Self.mostShown || confidence < weakest[weakest.count - 1].confidence
        guard isWeak || aligned.isMultiple(of: stride) else { return }
        let kept = units.filter { $0.reason == nil }.map(\.unit)
        func sample(_ units: [TranslationUnit]) -> Sample {
            Sample(
                source: result.source.id, target: result.target.id, confidence: confidence,
                pairScore: result.figures.pairScore, beads: result.figures.beads,
                units: units.prefix(Self.mostUnits).map { ($0.source.text, $0.target.text, $0.confidence) })
        }
        if isWeak {
            // What makes it weak is looked at first.
            let least = kept.enumerated().sorted {
                ($0.element.confidence ?? 1, $0.offset) < ($1.element.confidence ?? 1, $1.offset)
            }
            let place = weakest.firstIndex { $0.confidence > confidence } ?? weakest.count
            weakest.insert(sample(least.map(\.element)), at: place)
            if weakest.count > Self.mostShown { weakest.removeLast() }
        }
        if aligned.isMultiple(of: stride) {
            samples.append(sample(kept))
            if samples.count > Self.mostShown {
                samples = samples.indices.filter { $0.isMultiple(of: 2) }.map { samples[$0] }
                stride *= 2
            }
        }
    }

    /// A line for each page, in their order: its path, what became of it, its counterpart, code and reason of a failure.
    var rows: [String] {
        inputs.pages.indices.map { index in
            func name(_ page: Int?) -> String { page.map { inputs.pages[$0].source.name } ?? "" }
            let fields =
                switch outcomes[index] {
                case .aligned(let other): [name(index), "aligned", name(other), "", ""]
                case .failed(let other, let code, let reason):
                    [name(index), other == nil ? "alone" : "failed", name(other), code, reason]
                case nil: [name(index), "alone", "", "", ""]
                }
            return fields.map { String($0.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }.joined(separator: "\t")
        }
    }

    /// Lines for whoever waits for the end.
    var remarks: [String] {
        var lines = [
            "\(inputs.pages.count) pages in \(inputs.pairs.count) pairs: \(aligned) aligned, \(failed) failed"
                + (inputs.alone.isEmpty ? "" : "; \(inputs.alone.count) pages without a counterpart")
        ]
        for (code, failure) in failures.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            lines.append("  \(code): \(failure.count), such as \(failure.example)")
        }
        return lines
    }
}
