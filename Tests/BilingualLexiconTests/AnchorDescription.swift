import BilingualLexicon
import BitextModel

/// The anchors of a sentence in words, for the tests: `number 350000000`, `monthDay 1112`, `code 5G`.
func anchors(_ sentence: String, _ language: Language, kinds: Set<AnchorKind>? = nil) -> [String] {
    AnchorExtractor(language: language).anchors(in: sentence)
        .filter { kinds?.contains($0.kind) ?? ![.name, .latinToken].contains($0.kind) }
        .map { anchor in
            if let value = anchor.value {
                return "\(anchor.kind) \(value)"
            }
            let bytes = Array(sentence.utf8)[anchor.start..<anchor.end]
            return "\(anchor.kind) \(String(decoding: bytes, as: UTF8.self))"
        }
}

/// Whether the two sentences have an anchor in common.
func match(_ one: String, _ first: Language, _ other: String, _ second: Language) -> Bool {
    let keys = Set(AnchorExtractor(language: first).anchors(in: one).map(\.key))
    return AnchorExtractor(language: second).anchors(in: other).contains { keys.contains($0.key) }
}
