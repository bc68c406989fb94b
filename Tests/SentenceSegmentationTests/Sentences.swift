import BitextModel
import SentenceSegmentation

/// The sentences of a paragraph, as strings.
func sentences(_ paragraph: String, _ language: Language = .english) throws -> [String] {
    let bytes = Array(paragraph.utf8)
    return try SentenceSegmenter().segment(paragraph: paragraph, language: language).map {
        String(decoding: bytes[$0.range], as: UTF8.self)
    }
}

/// The sentences of a paragraph that is written with `|` where sentences part.
func marked(_ expected: String) -> (paragraph: String, sentences: [String]) {
    let parts = expected.split(separator: "|").map(String.init)
    return (
        parts.joined(),
        parts.map { part in
            var scalars = Substring(part).unicodeScalars
            while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
            while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
            return String(scalars)
        }
    )
}
