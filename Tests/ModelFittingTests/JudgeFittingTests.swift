import BitextModel
import Testing
import TextLines

@testable import ModelFitting
@testable import PageCleaning

@Suite("Learning what the cleaner leaves")
struct JudgeFittingTests {
    private static let furniture = "Have you seen the tide calendar that hangs in every office of ours?"
    private static let ships = ["Anna", "Berta", "Clara", "Dora", "Emma", "Frieda", "Gerda", "Hanna", "Ida", "Johanna"]

    /// A page of a site that has a sentence of its own in the middle of every text.
    private static func page(_ number: Int) -> (html: String, text: String) {
        let ship = ships[number % ships.count]
        let body = [
            "The \(ship) came into port on day \(number + 2) of the month, with \(number * 3 + 4) hands on board.",
            "Her captain, who has sailed for \(number + 11) years, said that the sea off the cape had been quiet.",
            "What the \(ship) had loaded was sold on the quay before noon, and she will leave again tomorrow.",
        ]
        let title = "The \(ship) is back from voyage \(number + 1)"
        let html =
            "<html><head><title>\(title)</title></head><body><div class=story><h1>\(title)</h1><p>\(body[0])</p>"
            + "<p>\(body[1])</p><p class=\"tide-note\">\(furniture)</p><p>\(body[2])</p></div></body></html>"
        return (html, ([title] + body).joined(separator: "\n"))
    }

    private static func fitter(_ pages: [(html: String, text: String)]) throws -> JudgeFitter {
        let cleaner = try PageCleaner()
        return JudgeFitter(
            pages: pages.map { cleaner.labelled(html: $0.html, gold: $0.text, lines: .auto).page }, ofMarkup: true)
    }

    @Test func theFurnitureOfASiteIsLearned() async throws {
        let unseen = Self.page(40).html
        #expect(try PageCleaner().clean(unseen, id: "a").document.blocks.map(\.text).contains(Self.furniture))
        let result = try #require(await Self.fitter((0..<12).map(Self.page)).fit())
        #expect(result.model.limit > 0)
        let judge = BlockJudge(page: result.model, text: nil)
        let (page, reader) = try PageCleaner().ruled(html: unseen, lines: .auto)
        let removed = judge.judging(page, reader: reader).candidates.filter { $0.removal?.kind == .unlikely }
        #expect(removed.map(\.text) == [Self.furniture])
    }

    @Test func theSamePagesGiveTheSameBytes() async throws {
        let pages = (0..<9).map(Self.page)
        let texts = try await [Self.fitter(pages).fit(), Self.fitter(pages).fit()].map {
            BlockJudge(page: try #require($0).model, text: nil).fileText
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0].contains("html\tclass\ttide\t-"), "\(texts[0])")
        let others = try await #require(Self.fitter(Array(pages.dropLast())).fit())
        #expect(BlockJudge(page: others.model, text: nil).fileText != texts[0])
    }

    @Test func withoutChromeOrWithoutTextThereIsNothingToLearn() async throws {
        let pages = (0..<6).map(Self.page).map { (html: $0.html, text: $0.text + "\n" + Self.furniture) }
        #expect(try await Self.fitter(pages).fit() == nil)
        #expect(try Self.fitter(pages).counts.chrome == 0)
        #expect(try await Self.fitter(pages.map { (html: $0.html, text: "") }).fit() == nil)
    }

    @Test func whereTheLabelsFollowNoRuleNothingGoes() async throws {
        // Every other page has the sentence in its text, for no reason.
        let pages = (0..<16).map { number -> (html: String, text: String) in
            let page = Self.page(number)
            return number / 4 % 2 == 0 ? page : (page.html, page.text + "\n" + Self.furniture)
        }
        let result = try #require(await Self.fitter(pages).fit())
        #expect(result.model.limit == 0, "\(result.outcomes)")
    }

    @Test func outcomesAreSharesOfPagesThatWereLeftOut() async throws {
        let result = try #require(await Self.fitter((0..<12).map(Self.page)).fit())
        let chosen = try #require(
            result.outcomes.first {
                $0.limit == result.model.limit && $0.leastProse == result.model.leastProse
            })
        // The sentence is about a quarter of the text.
        #expect((0.15...0.35).contains(chosen.chrome) && chosen.text == 0, "\(result.outcomes)")
        // Of a higher limit no less goes.
        for share in Set(result.outcomes.map(\.leastProse)) {
            let chrome = result.outcomes.filter { $0.leastProse == share }.map(\.chrome)
            #expect(chrome.count == 7 && chrome == chrome.sorted())
        }
    }
}
