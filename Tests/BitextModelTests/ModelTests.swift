import BitextModel
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [("zh_hant_hk", "zh-Hant-HK"), ("EN-us", "en-US"), ("de", "de"), ("es-419", "es-419")])
    func tagsGetTheirConventionalCase(given: String, tag: String) {
        #expect(Language(given)?.tag == tag)
    }

    @Test(arguments: ["", "e", "english language", "zh-", "12"]) func nonsenseIsRefused(given: String) {
        #expect(Language(given) == nil)
    }

    @Test func partsOfATag() {
        let language = Language("zh-Hant-HK")!
        #expect(language.primary == "zh" && language.script == "Hant" && language.region == "HK")
        #expect(language.isTraditionalChinese && !Language.mainlandChinese.isTraditionalChinese)
    }
}

@Suite struct OffsetMapTests {
    @Test func mapsTextBackToItsSource() {
        // Source "ab   cd&amp;e", text "ab cd&e".
        var map = OffsetMap()
        map.append(text: 0, source: 0, length: 2)
        map.append(text: 3, source: 5, length: 2)
        map.append(text: 6, source: 12, length: 1)
        #expect(map.sourceRange(from: 0, to: 2) == Document.SourceRange(0, 2))
        #expect(map.sourceRange(from: 3, to: 5) == Document.SourceRange(5, 7))
        #expect(map.sourceRange(from: 3, to: 6) == Document.SourceRange(5, 12))
        #expect(map.sourceRange(from: 5, to: 7) == Document.SourceRange(7, 13))
        #expect(map.sourceRange(from: 0, to: 7) == Document.SourceRange(0, 13))
    }
    @Test func anEndBelongsToTheRunBeforeIt() {
        // Source "ab<i>cd</i>", text "abcd": the tag between is neither's.
        var map = OffsetMap(source: 0, length: 2)
        map.append(text: 2, source: 5, length: 2)
        #expect(map.sourceRange(from: 0, to: 2) == Document.SourceRange(0, 2))
        #expect(map.sourceRange(from: 2, to: 4) == Document.SourceRange(5, 7))
        #expect(map.sourceRange(from: 1, to: 3) == Document.SourceRange(1, 6))
        #expect(map.sourceRange(from: 2, to: 2) == Document.SourceRange(5, 5))
    }
}

@Suite struct BeadOrderTests {
    private func bead(_ source: [Int], _ target: [Int], isMoved: Bool = false) -> Bead {
        Bead(source: source, target: target, isMoved: isMoved)
    }

    @Test func movedBeadsStandWhereTheirSourceDoes() {
        let beads = [bead([], [0]), bead([1], [2]), bead([], [3]), bead([4, 5], [4]), bead([], [5])]
        let moved = [bead([6], [1], isMoved: true), bead([2, 3], [6], isMoved: true), bead([0], [7], isMoved: true)]
        let ordered = Bead.inOrder(beads, moved: moved)
        #expect(
            ordered == [
                beads[0], moved[2], beads[1], beads[2], moved[1], beads[3], beads[4], moved[0],
            ])
        #expect(Bead.inOrder(beads, moved: []) == beads)
        #expect(Bead.inOrder([], moved: moved) == [moved[2], moved[1], moved[0]])
    }

    @Test func turnedRoundABeadIsMovedStill() {
        #expect(bead([1], [2], isMoved: true).swapped == bead([2], [1], isMoved: true))
        #expect(bead([1], [2]) != bead([1], [2], isMoved: true))
    }
}

@Suite struct ErrorTests {
    private struct Quoting: BitextError {
        let code = "E-TEST-01"
        let problem = "'a\0b' is no number"
        let location: ErrorLocation? = ErrorLocation(file: "a.tsv", line: 3)
        let remedy = "Write a number"
        let exitStatus = ExitStatus.badData
    }

    /// With U+0000 in it a log is a binary file to whatever reads it.
    @Test func whatIsQuotedLeavesTheMessageAText() {
        #expect("\(Quoting())" == "a.tsv:3: E-TEST-01: 'a␀b' is no number. Write a number.")
    }
}
