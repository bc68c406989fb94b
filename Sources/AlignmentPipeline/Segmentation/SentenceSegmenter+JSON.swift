import BitextModel
import SentenceSegmentation
import TextFacts

extension SentenceSegmenter {
    /// Cuts a block and writes its sentences, their places and the rules behind them, as members of the object at hand.
    ///
    /// - Parameters:
    ///   - bytes: the block's text.
    ///   - language: the block's, or the text's.
    /// - Returns: how many sentences it has.
    /// - Complexity: O(bytes).
    func write(
        _ block: Block, _ bytes: UnsafeBufferPointer<UInt8>, _ language: Language, to json: inout JSONWriter
    ) -> Int {
        let explained = explain(bytes: bytes, language: language)
        json.member("sentences", explained.map { String(decoding: bytes[$0.segment.range], as: UTF8.self) })
        json.member(
            "ranges",
            explained.map {
                let range = $0.segment.range
                return block.offsets.sourceRange(from: range.lowerBound, to: range.upperBound).description
            })
        json.member("rules", explained.map(\.segment.rule.rawValue))
        json.member(
            "refused",
            explained.flatMap(\.refused).map {
                let place = block.offsets.sourceRange(from: $0.offset, to: $0.offset).start
                return "\(place) \($0.rule.rawValue)"
            })
        json.member("kind", block.kind.rawValue)
        json.member("language", language.tag)
        return explained.count
    }
}
