import BitextModel
import FileAccess
import Foundation
import SentenceSegmentation
import Testing

/// Abbreviations of users, and languages with lists of their own.
@Suite struct WordTests {
    private func segmenter(_ list: String) throws -> SentenceSegmenter {
        let path = NSTemporaryDirectory() + "bitext-words-" + UUID().uuidString
        try list.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try SentenceSegmenter(options: SegmentationOptions(abbreviationFiles: [path]))
    }

    @Test func usersAbbreviationsCount() throws {
        let own = try segmenter("# mine\nxyzzy.\ntitle\tHauptlehrer\n")
        #expect(own.segment(paragraph: "See xyzzy. Foo. Hauptlehrer. Meyer came.", language: .english).count == 2)
        #expect(try SentenceSegmenter().segment(paragraph: "See xyzzy. Foo.", language: .english).count == 2)
        #expect(own.segment(paragraph: "Zie xyzzy. Foo.", language: try #require(Language("nl"))).count == 1)
    }

    @Test func anUnknownCategoryIsRefused() {
        #expect { try segmenter("title\tMr\nnonsense\tFoo\n") } throws: {
            "\($0)".contains("E-FILE-08") && "\($0)".contains(":2:")
        }
    }

    @Test(arguments: [
        "Am 3. Oktober kam Dr. Weber. |Er blieb bis zum 19. Jahrhundert, z. B. in Bonn. |Dann ging er.",
        "„Das ist gut.“ |Er lachte. |„Wirklich?“, fragte sie.",
        "»Komm!« |Sie kam. |Der Berg ist 8848 m. |Das ist hoch.",
        "Siehe Nr. 5, S. 12 usw. |Die Liste ist lang.",
    ])
    func german(_ expected: String) throws {
        let (paragraph, wanted) = marked(expected)
        #expect(try sentences(paragraph, .german) == wanted)
    }

    @Test(arguments: [
        "M. Dupont et Mme Petit sont arrivés. |Ils partent demain.",
        "« Bonjour. » |Il sourit. |« Où est-elle ? » demanda-t-il.",
        "Voir p. 12, fig. 3, etc. |La suite est longue.",
    ])
    func french(_ expected: String) throws {
        let (paragraph, wanted) = marked(expected)
        #expect(try sentences(paragraph, .french) == wanted)
    }

    @Test func otherLanguagesHaveTheRulesOfTheirLocale() throws {
        #expect(try sentences("Τι είναι; Τίποτα.", try #require(Language("el"))).count == 2)
        #expect(try sentences("А. С. Пушкин родился. Он писал.", try #require(Language("ru"))).count == 2)
        #expect(try sentences("「行きます。」と言った。終わり。", try #require(Language("ja"))).count == 2)
    }
}
