import BitextModel

/// Tells pages that list others, by what is left of them: titles of other pages.
enum ListPages {
    private static let fewest = 3
    private static let leastShare = 0.5

    /// Whether each page is a list.
    ///
    /// - Complexity: O(sentences).
    static func find(_ documents: [PairingDocument]) -> [Bool] {
        var titles: [UInt64: Int] = [:]
        for (index, document) in documents.enumerated() {
            guard let title = document.title else { continue }
            let hash = StableHash.hash(title)
            // Of a title that several pages have it does not matter which.
            if titles[hash] == nil { titles[hash] = index }
        }
        return documents.indices.map { index in
            let sentences = documents[index].segmented.sentences
            guard sentences.count >= fewest else { return false }
            let listed = sentences.reduce(0) { sum, sentence in
                titles[StableHash.hash(sentence.text)].map { $0 != index } == true ? sum + 1 : sum
            }
            return listed >= fewest && Double(listed) >= leastShare * Double(sentences.count)
        }
    }
}
