/// The sentences of documents that are encoded already, to be found again in another version of a document.
struct EarlierSentences {
    private let documents: [DocumentEncoding]
    private var textPlaces: [String: EarlierSentence] = [:]
    private var places: [SentenceSurroundings: EarlierSentence] = [:]

    /// - Parameter documents: those to be preferred last.
    /// - Complexity: linear in the documents' text.
    init(_ documents: [DocumentEncoding]) {
        self.documents = documents
        for (number, document) in documents.enumerated() {
            for sentence in 0..<document.count {
                let place = EarlierSentence(document: number, sentence: sentence)
                textPlaces[document.sentences[sentence]] = place
                places[SentenceSurroundings(document.tokens, sentence: sentence)] = place
            }
        }
    }

    /// A text's pieces; nil if no sentence has this text.
    func pieces(of text: String) -> ArraySlice<Int32>? {
        guard let place = textPlaces[text] else { return nil }
        let tokens = documents[place.document].tokens
        return tokens.pieces[tokens.range(SentenceRun(first: place.sentence, count: 1))]
    }

    /// For each sentence of a document an earlier one that has the same parts.
    func origins(_ tokens: DocumentTokens) -> [EarlierSentence?] {
        guard !places.isEmpty else { return [EarlierSentence?](repeating: nil, count: tokens.sentenceCount) }
        return (0..<tokens.sentenceCount).map { places[SentenceSurroundings(tokens, sentence: $0)] }
    }

    /// Adds a sentence's parts to those of another document.
    func append(_ place: EarlierSentence, to parts: inout RunParts) {
        parts.append(sentence: place.sentence, of: documents[place.document].parts)
    }
}
