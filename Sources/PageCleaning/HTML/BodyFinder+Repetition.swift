import BitextModel
import TextFacts

/// What a page says more than once, or in a row of the same build: captions of a series of pictures, teasers.
extension BodyFinder {
    /// A line that stands under three pictures or more is kept once.
    func removeRepeatedCaptions(_ candidates: inout [Candidate], in range: Range<Int>) {
        var places: [String: [Int]] = [:]
        for index in range where candidates[index].isKept {
            let candidate = candidates[index]
            guard blocks[index].followsImage || candidate.block.kind == .caption, !candidate.shape.isProse,
                candidate.shape.units >= 3
            else { continue }
            places[candidate.text, default: []].append(index)
        }
        for same in places.values where same.count >= 3 {
            for index in same.dropFirst() {
                candidates[index].remove(.duplicate, "the same line stands under \(same.count) pictures")
            }
        }
    }

    /// A line under a picture that names nothing but whose it is: `Getty Images`, `Lin Qiao via Reuters`. (A caption that
    /// says what the picture shows stays.)
    func removeCredits(_ candidates: inout [Candidate], in range: Range<Int>) {
        for index in range where candidates[index].isKept {
            let shape = candidates[index].shape
            guard blocks[index].followsImage || candidates[index].block.kind == .caption, shape.ideographs == 0,
                shape.words <= 7, shape.stopWords == 0, shape.sentenceEnds == 0
            else { continue }
            let words = candidates[index].text.lowercasedBytes.split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80) }
            let names = words.filter { !Self.creditWords.contains(Array($0)) }
            // The rest is the photographer: three words at most.
            guard names.count < words.count, names.count <= 4, !candidates[index].text.contains("("),
                words.contains(where: { Self.agencies.contains(Array($0)) })
            else { continue }
            candidates[index].remove("credit", "whose picture it is")
        }
    }

    private static let agencies = Set(
        [
            "getty", "reuters", "afp", "ap", "epa", "shutterstock", "istock", "alamy", "unsplash", "xinhua", "dpa",
            "wikimedia", "flickr", "aap", "keystone",
        ].map { Array($0.utf8) })
    private static let creditWords = agencies.union(
        ["images", "image", "via", "photo", "photos", "by", "credit", "courtesy", "file", "copyright", "news", "staff"]
            .map { Array($0.utf8) })

    /// Four teasers in a row or more: a link to another page and a line or two about it.
    func removeTeasers(_ candidates: inout [Candidate], in range: Range<Int>, title: Int?) {
        let total = mass[range.upperBound] - mass[range.lowerBound]
        let visible = range.filter { !blocks[$0].isHidden && !blocks[$0].isControl }
        var position = 0
        while position < visible.count {
            let start = position
            var teasers = 0
            while let next = teaserEnd(visible, from: position) {
                teasers += 1
                position = next
            }
            guard teasers >= 4 else {
                position = start + 1
                continue
            }
            let run = visible[start]...visible[position - 1]
            // A page that is nothing but such a list is about it.
            guard title.map({ !run.contains($0) }) ?? true,
                mass[run.upperBound + 1] - mass[run.lowerBound] <= CleanerLimits.largestTeasers * total
                    || isDated(run, teasers: teasers)
            else { continue }
            for index in run { candidates[index].remove(.related, "one of \(teasers) teasers in a row") }
        }
    }

    /// Whether teasers have a date each: then they are a list of releases, and the page has no text of its own.
    private func isDated(_ run: ClosedRange<Int>, teasers: Int) -> Bool { dates(in: run) >= teasers }

    /// How many of some blocks are a date and little else.
    func dates(in run: some Sequence<Int>) -> Int {
        run.count { index in
            let candidate = blocks[index].candidate
            return candidate.shape.units <= 12 && candidate.shape.digits >= 3
                && DateReader.first(in: candidate.text) != nil
        }
    }

    /// Where a teaser ends that starts here: a link of a few words, and one or two blocks that are none and are short.
    private func teaserEnd(_ visible: [Int], from position: Int) -> Int? {
        guard position < visible.count else { return nil }
        let head = blocks[visible[position]]
        guard head.linkDensity > 0.6, head.candidate.shape.units <= 30, head.candidate.block.kind != .tableCell else {
            return nil
        }
        var end = position + 1
        var holdsText = false
        while end < visible.count, end - position <= 2 {
            let block = blocks[visible[end]]
            guard block.linkDensity < 0.3, block.candidate.shape.units <= 45, elements[block.element].level == 0 else {
                break
            }
            if block.candidate.shape.isProse || block.candidate.shape.units >= 10 { holdsText = true }
            end += 1
        }
        return holdsText ? end : nil
    }
}
