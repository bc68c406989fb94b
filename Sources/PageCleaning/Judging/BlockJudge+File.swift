package import FileAccess
import TextFacts

/// The judge's file: tab-separated lines that a person can read.
///
///     note    fitted on 120 pages ...
///     html    limit           0.1500
///     html    prose           0.8500
///     html    language en     1
///     html    bias            1.0087
///     html    feature list item   0.3584
///     html    class   promo   -1.2140
extension BlockJudge {
    private static let kinds = ["html", "text"]

    /// - Throws: `BlockJudgeError` with the line that is wrong.
    /// - Complexity: O(bytes).
    package init(table: Table) throws(BlockJudgeError) {
        self.init(page: nil, text: nil)
        func refuse(_ line: Int, _ reason: String) -> BlockJudgeError {
            BlockJudgeError(file: table.name, line: line, reason: reason)
        }
        var readers = [ModelReader(ofMarkup: true), ModelReader(ofMarkup: false)]
        for row in table.rows {
            let fields = row.fields
            if fields.count == 2, fields[0] == "note" {
                notes.append(String(fields[1]))
                continue
            }
            guard fields.count == 4, let kind = Self.kinds.firstIndex(where: { $0 == fields[0] }) else {
                throw refuse(row.line, "this is no line of “html” or “text”, kind, name and value")
            }
            guard let value = Double(fields[3]), value.isFinite, abs(value) < 1e6 else {
                throw refuse(row.line, "“\(fields[3])” is no number that a weight can have")
            }
            if let reason = readers[kind].read(fields[1], String(fields[2]), value) { throw refuse(row.line, reason) }
        }
        for (name, reader) in zip(Self.kinds, readers) where !reader.isEmpty && reader.model == nil {
            throw refuse(table.rows.last?.line ?? 1, "the lines “limit” and “bias” of \(name) are missing")
        }
        (page, text) = (readers[0].model, readers[1].model)
        guard page != nil || text != nil else { throw refuse(1, "there are no weights in it") }
    }

    /// The lines of one model.
    private struct ModelReader {
        private let places: [String: Int]
        private var weights: [Double]
        private var seen: Set<Int> = []
        private var words: [FeatureWord: Double] = [:]
        private var bias: Double?
        private var limit: Double?
        private var leastProse: Double?
        private var languages: Set<String> = []

        init(ofMarkup: Bool) {
            let names = BlockFeatures.names(ofMarkup: ofMarkup)
            places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
            weights = [Double](repeating: 0, count: names.count)
        }

        var isEmpty: Bool {
            bias == nil && limit == nil && leastProse == nil && languages.isEmpty && seen.isEmpty && words.isEmpty
        }

        /// Nil without a limit and a bias.
        var model: JudgeModel? {
            guard let bias, let limit else { return nil }
            return JudgeModel(
                bias: bias, weights: weights, words: words, limit: limit, leastProse: leastProse ?? 0,
                languages: languages)
        }

        /// Takes a line, or says what is wrong with it.
        mutating func read(_ kind: Substring, _ name: String, _ value: Double) -> String? {
            let twice = "“\(kind)” \(name) stands here for the second time"
            switch kind {
            case "bias":
                guard bias == nil else { return twice }
                bias = value
            case "limit":
                guard limit == nil else { return twice }
                guard (0...1).contains(value) else { return "a limit is a probability from 0 to 1" }
                limit = value
            case "language":
                guard !name.isEmpty, value == 1 else { return "a language is named, and its value is 1" }
                guard languages.insert(name).inserted else { return twice }
            case "prose":
                guard leastProse == nil else { return twice }
                guard (0...1).contains(value) else { return "a share is a number from 0 to 1" }
                leastProse = value
            case "feature":
                guard let place = places[name] else { return "there is no feature “\(name)”" }
                guard seen.insert(place).inserted else { return twice }
                weights[place] = value
            default:
                guard let kind = FeatureWord.Kind(rawValue: String(kind)) else { return "there is no kind “\(kind)”" }
                guard !name.isEmpty, words.updateValue(value, forKey: FeatureWord(kind, name)) == nil else {
                    return name.isEmpty ? "this word is empty" : twice
                }
            }
            return nil
        }
    }

    /// The file's text: the weights of each model by their size, those that round to nothing left out.
    package var fileText: String {
        var text =
            "# What bitext's cleaner has learned of blocks: kind of page, kind, name, value. Made by 'bitext fit-cleaner'.\n"
        for note in notes { text += "note\t\(note)\n" }
        for (kind, model) in zip(Self.kinds, [page, self.text]) {
            guard let model else { continue }
            let names = BlockFeatures.names(ofMarkup: kind == Self.kinds[0])
            func number(_ value: Double) -> String { Decimals.string(value, places: 4) }
            if model.leastProse > 0 { text += "\(kind)\tprose\t\t\(number(model.leastProse))\n" }
            for language in model.languages.sorted() { text += "\(kind)\tlanguage\t\(language)\t1\n" }
            text += "\(kind)\tlimit\t\t\(number(model.limit))\n\(kind)\tbias\t\t\(number(model.bias))\n"
            let features = zip(names, model.weights).map { (kind: "feature", name: $0, value: $1) }
            let words = model.words.map { (kind: $0.key.kind.rawValue, name: $0.key.text, value: $0.value) }
            for line in (features + words).sorted(by: {
                (-abs($0.value), $0.kind, $0.name) < (-abs($1.value), $1.kind, $1.name)
            })
            where number(abs(line.value)) != number(0) {
                text += "\(kind)\t\(line.kind)\t\(line.name)\t\(number(line.value))\n"
            }
        }
        return text
    }
}
