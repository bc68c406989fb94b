import BitextModel
import TextFacts

/// What stands between a title and its text: names, times, and sentences that the text has itself.
extension BodyFinder {
    /// Short lines under the name of metadata (`byline`, `pub-date`) near the title.
    func removeBylines(_ candidates: inout [Candidate], in range: Range<Int>, title: Int?) {
        guard let title, title + 1 < range.upperBound else { return }
        let start = max(range.lowerBound, title + 1)
        var prose = 0
        for index in start..<max(start, min(range.upperBound, title + 30)) {
            let shape = candidates[index].shape
            if shape.isProse {
                prose += 1
                // The summary may stand above the names, and the first paragraph beside them.
                if prose > 2 { return }
                continue
            }
            guard candidates[index].isKept,
                shape.units <= (DateReader.first(in: candidates[index].text) == nil ? 20 : 50),
                shape.sentenceEnds == 0 || shape.units <= 12,
                candidates[index].block.kind != .heading, isNamedMetadata(blocks[index].element)
            else { continue }
            candidates[index].remove(.metadata, "in an element for names and dates, beside the title")
        }
    }

    private func isNamedMetadata(_ element: Int) -> Bool {
        var index = element
        for _ in 0..<3 where index >= 0 {
            let names = elements[index].names
            // A body that is called `article-meta` as well is a body.
            if names.contains(.metadata), names.isDisjoint(with: [.body, .title]) {
                return elements[index].blocks.count <= 12 && !isProgramme(elements[index].blocks)
            }
            index = elements[index].parent
        }
        return false
    }

    /// 时间 beside 地点: when and where a thing takes place is text, whatever its box is called.
    private func isProgramme(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let text = FoldedText(blocks[index].candidate.text, trimming: true).string
            return ["地点", "地點", "地址", "venue", "place:", "location", "where:", "speaker", "主持", "主讲", "出席"]
                .contains { text.hasPrefix($0) }
        }
    }

    /// A paragraph that stands on the page twice: beside itself for small screens, or as a summary or a pulled quote
    /// above the text. The copy in the box with less running text goes. A text that says a thing again later stays.
    func removeRepeatedParagraphs(_ candidates: inout [Candidate], in range: Range<Int>) {
        var first: [String: (index: Int, order: Int)] = [:]
        var order = 0
        for index in range where candidates[index].isKept && candidates[index].shape.isProse {
            order += 1
            guard candidates[index].shape.units >= 20 else { continue }
            guard let other = first[candidates[index].text] else {
                first[candidates[index].text] = (index, order)
                continue
            }
            let here = container(of: index)
            let there = container(of: other.index)
            guard order - other.order == 1 || (other.order <= 2 && here != there) else { continue }
            if here != there, here >= 0, there >= 0, mass(of: here) > mass(of: there) {
                candidates[other.index].remove(.duplicate, "the same paragraph stands in the text below")
                first[candidates[index].text] = (index, order)
            } else {
                candidates[index].remove(.duplicate, "the same paragraph stands above")
            }
        }
    }
}
