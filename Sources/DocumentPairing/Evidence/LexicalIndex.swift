import BilingualLexicon
import BitextModel
import DocumentAlignment
import SentenceAlignment

/// An inverted index of the words, numbers and names of all texts: which texts of the two sides share rare ones.
///
/// The texts stand in for sentences in the tables that sentences are aligned by, so that dictionaries, names in pinyin and
/// numbers in words count here too, weighed by how few texts have them.
struct LexicalIndex: Sendable {
    /// A table of what each text has, and which things of the other side each thing meets.
    private struct Layer: Sendable {
        /// Where each source text's things begin; one more at the end.
        var offsets: [Int32]
        var things: [Int32]
        var weights: [Float]
        /// Where the target texts of each thing begin; one more at the end.
        var postingOffsets: [Int32] = [0]
        var postings: [Int32] = []
        var strengths: [Float] = []
        /// What a target text's things are worth together, those that meet anything.
        var targetTotals: [Float] = []
    }

    private var layers: [Layer] = []
    private let targetCount: Int

    /// A thing that more texts have is no reason to compare them.
    private static let mostTexts = 150

    /// - Complexity: O(bytes of all texts).
    init(
        source: [String], target: [String], languages: (source: Language, target: Language),
        _ resources: AlignmentResources
    ) {
        targetCount = target.count
        let pair = DocumentPair(
            source: SentenceSide(texts: source, language: languages.source),
            target: SentenceSide(texts: target, language: languages.target))
        // The pair may have its sides exchanged.
        let isTurned = pair.source.language != languages.source
        let words = resources.words(of: pair)
        layers.append(Self.layer(isTurned ? words.target : words.source, isTurned ? words.source : words.target))
        let anchors = PairedAnchors(
            source: source, sourceLanguage: languages.source, target: target, targetLanguage: languages.target)
        layers.append(Self.layer(anchors))
    }

    /// The target texts that share most with a source text, and how much: from 0 to about 1.
    ///
    /// - Complexity: O(things of the text): each meets a bounded number of texts.
    func best(for source: Int, count: Int) -> [(target: Int, score: Float)] {
        var sums: [Int: Float] = [:]
        for layer in layers {
            let range = Int(layer.offsets[source])..<Int(layer.offsets[source + 1])
            var total: Float = 0
            var shared: [Int: Float] = [:]
            for place in range {
                let thing = Int(layer.things[place])
                let postings = Int(layer.postingOffsets[thing])..<Int(layer.postingOffsets[thing + 1])
                guard !postings.isEmpty else { continue }
                total += layer.weights[thing]
                for posting in postings {
                    shared[Int(layer.postings[posting]), default: 0] +=
                        layer.weights[thing] * layer.strengths[posting]
                }
            }
            for (target, value) in shared {
                let size = (total * max(1, layer.targetTotals[target])).squareRoot()
                sums[target, default: 0] += min(1.5, value / max(1, size)) / Float(layers.count)
            }
        }
        return sums.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }.prefix(count).map { ($0.key, $0.value) }
    }

    private static func layer(_ source: WordTable, _ target: WordTable) -> Layer {
        var texts = [[Int32]](repeating: [], count: target.wordCount)
        for text in 0..<target.sentenceCount {
            for word in target[text] where texts[Int(word)].count <= mostTexts { texts[Int(word)].append(Int32(text)) }
        }
        var layer = Layer(offsets: source.offsets, things: source.words, weights: source.weights)
        var isMet = [Bool](repeating: false, count: target.wordCount)
        for word in 0..<Int32(source.wordCount) {
            var best: [Int32: Float] = [:]
            let places = Int(source.translationOffsets[Int(word)])..<Int(source.translationOffsets[Int(word) + 1])
            for place in places {
                let other = source.translations[place]
                guard texts[Int(other)].count <= mostTexts else { continue }
                isMet[Int(other)] = true
                for text in texts[Int(other)] { best[text] = max(best[text] ?? 0, source.strengths[place]) }
            }
            if best.count <= mostTexts {
                for (text, strength) in best.sorted(by: { $0.key < $1.key }) {
                    layer.postings.append(text)
                    layer.strengths.append(strength)
                }
            }
            layer.postingOffsets.append(Int32(layer.postings.count))
        }
        layer.targetTotals = (0..<target.sentenceCount).map { text in
            target[text].reduce(0) { $0 + (isMet[Int($1)] ? target.weights[Int($1)] : 0) }
        }
        return layer
    }

    private static func layer(_ anchors: PairedAnchors) -> Layer {
        var texts = [[Int32]](repeating: [], count: anchors.kinds.count)
        for text in 0..<anchors.target.sentenceCount {
            for anchor in anchors.target[text] where texts[Int(anchor)].count <= mostTexts {
                texts[Int(anchor)].append(Int32(text))
            }
        }
        var layer = Layer(
            offsets: anchors.source.offsets, things: anchors.source.identifiers, weights: anchors.weights)
        for anchor in anchors.kinds.indices {
            if anchors.isShared[anchor], texts[anchor].count <= mostTexts {
                layer.postings += texts[anchor]
                layer.strengths += repeatElement(1, count: texts[anchor].count)
            }
            layer.postingOffsets.append(Int32(layer.postings.count))
        }
        layer.targetTotals = (0..<anchors.target.sentenceCount).map { text in
            anchors.target[text].reduce(0) { $0 + (anchors.isShared[Int($1)] ? anchors.weights[Int($1)] : 0) }
        }
        return layer
    }
}
