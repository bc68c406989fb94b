import AlignmentReview
import Foundation
import Testing

@testable import ReviewServer

/// The review as somebody sees it. One browser serves all tests, one after the other.
@Suite(.serialized, .enabled(if: Browser.isHere, "there is no chromium with chromedriver here"), .oneBrowser)
struct BrowserTests {
    let browser: Browser

    init() async throws {
        browser = try #require(OneBrowser.current)
        try await browser.resize(1280, 800)
    }

    /// Opens a review as the program's user does.
    private func open(_ served: ServedReview, order: String = "document") async throws {
        try await open(address: served.server.address, order: order)
    }

    /// Opens the page at an address.
    func open(address: String, order: String = "document") async throws {
        try await browser.open(address)
        try await browser.wait("document.body.dataset.ready !== undefined")
        // The page before lost its server.
        _ = try await browser.complaints()
        if try await browser.value("document.querySelector('#orders [aria-pressed=true]').dataset.value") != order {
            try await browser.press("o")
        }
        try await browser.press("Home")
    }

    /// The texts of the row that the reviewer stands on: `source | target`.
    var current: String {
        get async throws {
            try await browser.value(
                """
                ['source', 'target'].map(side => [...document.querySelectorAll('.row.current .body:not(.neighbour) .' + side \
                + ' .sentence')].map(each => each.textContent).join('+')).join(' | ')
                """)
        }
    }

    func wait(revision: Int) async throws {
        try await browser.wait("document.body.dataset.revision === '\(revision)'")
    }

    /// The page shows the rows that the review has.
    private func checkRows(_ served: ServedReview) async throws {
        let snapshot = await served.review.snapshot()
        let texts = snapshot.sentences.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.id, $0.text) }) }
        let expected = snapshot.rows.map { row in
            ReviewSide.allCases.map { side in row[side].map { texts[side][$0] ?? "" }.joined(separator: "+") }
                .joined(separator: " | ")
        }
        try await browser.press("Home")
        let shown = try await browser.value(
            """
            [...document.querySelectorAll('.row')].map(row => ['source', 'target'].map(side => \
            [...row.querySelectorAll('.body:not(.neighbour) .' + side + ' .sentence')].map(each => each.textContent).join('+')).join(' | '))\
            .join('\\n')
            """
        ).split(separator: "\n").map(String.init)
        #expect(shown.count >= min(6, expected.count))
        #expect(shown == Array(expected.prefix(shown.count)))
    }

    @Test func aSessionByKeysOnly() async throws {
        let served = try await ServedReview()
        try await open(served)
        let sources = ServedReview.english
        let targets = ServedReview.chinese
        // One by one: confirm and go on, confirm and stay, take back, do again.
        #expect(try await browser.value("document.activeElement.id") == "list")
        try await browser.press("Space")
        try await wait(revision: 1)
        #expect(await served.review.snapshot().rows[0].state == .confirmed)
        try await browser.press("z")
        try await wait(revision: 2)
        #expect(await served.review.snapshot().rows[0].state == .open)
        try await browser.press("y", "Down", "Shift+Enter")
        try await wait(revision: 4)
        #expect(await served.review.snapshot().counts.confirmed == 2)
        // The fourth and fifth rows: merge, move across the border, split again.
        try await browser.press("Down", "Down", "m")
        try await wait(revision: 5)
        #expect(try await current == "\(sources[3])+\(sources[4]) | \(targets[3])+\(targets[4])")
        try await browser.press("s")
        try await wait(revision: 6)
        #expect(try await current == "\(sources[3])+\(sources[4]) | \(targets[3])")
        try await browser.press("a")
        try await wait(revision: 7)
        #expect(try await current == "\(sources[3]) | \(targets[3])")
        try await browser.press("Down")
        try await browser.press("Shift+M")
        try await wait(revision: 8)
        try await browser.press("x")
        try await wait(revision: 9)
        // Unlink and link again.
        try await browser.press("End", "u")
        try await wait(revision: 10)
        #expect(await served.review.snapshot().counts.unlinked == 2)
        try await browser.press("End", "l", "Up", "l")
        try await wait(revision: 11)
        #expect(await served.review.snapshot().counts.unlinked == 0)
        #expect(try await current == "\(sources[11]) | \(targets[11])")
        // A note, and what is not to be translated.
        try await browser.press("c")
        try await browser.type("a fine harbour")
        try await browser.press("Enter", "i")
        try await wait(revision: 13)
        let last = try #require(await served.review.snapshot().rows.last)
        #expect(last.comment == "a fine harbour")
        #expect(last.isUntranslatable)
        // Filters and search.
        try await browser.press("f")
        try await browser.type("containers")
        try await browser.wait("document.querySelectorAll('.row').length === 1")
        #expect(try await browser.value("document.querySelector('mark.found').textContent") == "containers")
        try await browser.press("Enter", "1")
        try await browser.wait("document.querySelectorAll('.row').length > 4")
        try await checkRows(served)
        let complaints = try await browser.complaints()
        #expect(complaints == [])
    }

    @Test func everyKeyOfTheBordersMovesItsSentence() async throws {
        let served = try await ServedReview()
        try await open(served)
        try await browser.press("Down", "Down", "Down")
        let before = try await current
        let (source, target) = (ServedReview.english, ServedReview.chinese)
        var revision = 0
        for (key, after) in [
            ("q", " | \(target[3])"), ("a", " | \(target[3])"), ("w", "\(source[3]) | "), ("s", "\(source[3]) | "),
            ("Shift+Q", "\(source[3])+\(source[4]) | \(target[3])"),
            ("Shift+A", "\(source[2])+\(source[3]) | \(target[3])"),
            ("Shift+W", "\(source[3]) | \(target[3])+\(target[4])"),
            ("Shift+S", "\(source[3]) | \(target[2])+\(target[3])"),
        ] {
            try await browser.press(key)
            revision += 1
            try await wait(revision: revision)
            if !after.hasPrefix(" "), !after.hasSuffix(" ") { #expect(try await current == after, "\(key)") }
            let snapshot = await served.review.snapshot()
            let texts = snapshot.sentences.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.id, $0.text) }) }
            let rows = snapshot.rows.map { row in
                ReviewSide.allCases.map { side in row[side].compactMap { texts[side][$0] }.joined(separator: "+") }
                    .joined(separator: " | ")
            }
            // What is left alone on one side is aligned again, so it may be with others by now.
            if after.hasPrefix(" ") || after.hasSuffix(" ") {
                #expect(!rows.contains(before), "\(key)")
            } else {
                #expect(rows.contains(after), "\(key)")
            }
            try await browser.press("z")
            revision += 1
            try await wait(revision: revision)
            try await browser.press("Home", "Down", "Down", "Down")
            #expect(try await current == before, "\(key), taken back")
        }
    }

    @Test func aSessionByMouseOnly() async throws {
        let served = try await ServedReview()
        try await open(served)
        let sources = ServedReview.english
        let targets = ServedReview.chinese
        // A click on the sign confirms.
        try await browser.click(".row:nth-child(1) .sign")
        try await wait(revision: 1)
        #expect(await served.review.snapshot().rows[0].state == .confirmed)
        // Dragging a border takes the sentence below along.
        let below = try await browser.place(".row:nth-child(4) .target .sentence")
        try await browser.drag(".row:nth-child(3) .target .border", toHeight: below.bottom + 1)
        try await wait(revision: 2)
        #expect(await served.review.snapshot().rows.contains { $0.target.count == 2 })
        try await browser.click("#undo")
        try await wait(revision: 3)
        // The buttons beside the list merge, the line between two sentences splits.
        try await browser.click(".row:nth-child(3) .source .sentence")
        try await browser.click("[data-action=mergeDown]")
        try await wait(revision: 4)
        #expect(try await current == "\(sources[2])+\(sources[3]) | \(targets[2])+\(targets[3])")
        try await browser.click(".row.current .target .splitter")
        try await wait(revision: 5)
        // The reviewer stands on the lower one.
        #expect(try await current == "\(sources[3]) | \(targets[3])")
        // A double click edits.
        try await browser.click(".row.current .target .sentence", times: 2)
        try await browser.wait("document.activeElement.className === 'field'")
        try await browser.type("!")
        try await browser.click(".editor .buttons button")
        try await wait(revision: 6)
        #expect(try await current == "\(sources[3]) | \(targets[3])!")
        // Filters.
        try await browser.click("#kinds [data-value=edited]")
        try await browser.wait("document.querySelectorAll('.row').length === 1")
        try await browser.click("#kinds [data-value=all]")
        try await browser.click("#orders [data-value=weakest]")
        try await browser.wait("document.querySelectorAll('.row').length > 4")
        // A file of all.
        try await browser.click("#export")
        try await browser.wait(
            "document.querySelector('#download').href.endsWith('/api/documents/0/export?format=tmx')")
        let complaints = try await browser.complaints()
        #expect(complaints == [])
    }

    @Test func textIsEditedAndCutAtTheCaret() async throws {
        let served = try await ServedReview()
        try await open(served)
        let source = ServedReview.english[0]
        try await browser.press("Shift+E", "Ctrl+Home")
        try await browser.type("Yes: ")
        try await browser.press("Enter")
        try await wait(revision: 1)
        #expect(await served.review.snapshot().sentences.source[0].text == "Yes: " + source)
        #expect(await served.review.snapshot().sentences.source[0].original == source)
        // Escape leaves the text as it was.
        try await browser.press("e", "x", "Escape")
        #expect(try await browser.value("document.activeElement.id") == "list")
        // With Alt the keys work in the field: the caret's place cuts, the join undoes it.
        try await browser.press("Shift+E", "Ctrl+Home", "Right", "Right", "Right", "Right", "Alt+t")
        try await wait(revision: 2)
        let target = ServedReview.chinese[0]
        #expect(try await current == "Yes:+\(source) | \(target)")
        try await browser.press("Home", "j")
        try await wait(revision: 3)
        #expect(try await current == "Yes: \(source) | \(target)")
        // What is typed is kept when the reviewer goes on by a key.
        try await browser.press("e")
        try await browser.type("?")
        try await browser.press("Ctrl+Enter")
        try await wait(revision: 5)
        #expect(await served.review.snapshot().sentences.target[0].text.hasSuffix("。?"))
        #expect(await served.review.snapshot().rows[0].state == .confirmed)
    }

    @Test func anInputMethodIsNotDisturbed() async throws {
        let served = try await ServedReview()
        try await open(served)
        try await browser.press("e", "Ctrl+Home")
        try await browser.tell("Input.imeSetComposition", ["text": "ni", "selectionStart": 2, "selectionEnd": 2])
        // Enter and letters belong to the method while it composes.
        for key in ["Enter", "n"] {
            try await browser.tell(
                "Input.dispatchKeyEvent", ["type": "rawKeyDown", "key": key, "windowsVirtualKeyCode": 229])
        }
        #expect(try await browser.value("document.activeElement.className") == "field")
        #expect(await served.review.snapshot().revision == 0)
        try await browser.tell("Input.insertText", ["text": "你"])
        try await browser.press("Enter")
        try await wait(revision: 1)
        #expect(await served.review.snapshot().sentences.target[0].text == "你" + ServedReview.chinese[0])
        // So it does in the search.
        try await browser.press("f")
        try await browser.tell("Input.imeSetComposition", ["text": "gang", "selectionStart": 4, "selectionEnd": 4])
        try await browser.tell("Input.insertText", ["text": "港"])
        try await browser.wait("document.querySelector('mark.found')?.textContent === '港'")
    }

    @Test func aScriptInATextIsShownAsText() async throws {
        var texts = ServedReview.english
        let script = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script> in 2019."
        texts[0] = script
        let served = try await ServedReview(texts)
        try await open(served)
        #expect(
            try await browser.value("document.querySelector('.row.current .source .sentence').textContent") == script)
        #expect(try await browser.value("document.querySelectorAll('#list img, #list script').length") == "0")
        #expect(try await browser.value("document.title").contains("taken") == false)
    }

    @Test func aSecondWindowFollows() async throws {
        let served = try await ServedReview()
        try await open(served)
        let row = try #require(await served.review.snapshot().rows.last).id
        _ = try await served.review.perform(ReviewCommand(.confirm, row: row))
        try await wait(revision: 1)
        try await browser.wait("document.querySelector('#toast').textContent === 'Changed in another window.'")
        #expect(try await browser.value("document.querySelector('#progress-words').textContent").contains("of"))
        #expect(
            try await browser.value("document.querySelector('.row.current').id")
                == "row-\(await served.review.snapshot().rows[0].id)")
    }

    @Test func keysAreGivenAnewAndKept() async throws {
        let served = try await ServedReview()
        try await open(served)
        try await browser.press("k")
        try await browser.click("[data-key-of=mergeDown]")
        try await browser.press("v", "Escape")
        try await browser.wait("document.querySelector('dialog[open]') === null")
        try await browser.press("m")
        try await browser.press("v")
        try await wait(revision: 1)
        // Another port, another server: the keys are the reviewer's.
        let other = try await ServedReview()
        try await open(other)
        #expect(try await browser.value("document.querySelector('[data-action=mergeDown] kbd').textContent") == "V")
        try await browser.press("k")
        try await browser.click("#keys-dialog footer button")
        try await browser.press("Escape")
        #expect(try await browser.value("document.querySelector('[data-action=mergeDown] kbd').textContent") == "M")
    }

    @Test func aPhoneShowsOneTextBelowTheOther() async throws {
        let served = try await ServedReview()
        try await open(served)
        try await browser.resize(390, 780)
        try await browser.wait("document.querySelector('.row.current') !== null")
        let source = try await browser.place(".row.current .source")
        let target = try await browser.place(".row.current .target")
        #expect(source.bottom <= target.top + 1)
        #expect(try await browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
        try await browser.click("#bar .confirmNext")
        try await wait(revision: 1)
        try await browser.click("#bar .details")
        try await browser.wait("document.querySelector('.contributions li') !== null")
        #expect(try await browser.picture().count > 10_000)
    }

    /// In both languages, down to where a phone's layout begins: nothing of the head lies over something else.
    @Test(arguments: [1280, 1024, 830]) func theHeadHasRoom(width: Int) async throws {
        let served = try await ServedReview()
        try await open(served)
        try await browser.resize(width, 800)
        for language in ["en", "zh-Hans"] {
            try await browser.wait("document.documentElement.lang === '\(language)'")
            _ = try await browser.value("document.querySelector('.top h1').textContent = 'a long name '.repeat(20)")
            let gap = try await browser.value(
                """
                (([left, right]) => right.left - left.right)(['.progress span[id]', '.tools'].map(each => \
                document.querySelector(each).getBoundingClientRect()))
                """)
            #expect(try #require(Double(gap)) >= 0, "\(language)")
            #expect(try await browser.value("document.documentElement.scrollWidth <= innerWidth") == "true")
            try await browser.press("Shift+L")
        }
        try await browser.wait("document.documentElement.lang === 'en'")
    }

    @Test func thePageSpeaksChinese() async throws {
        let served = try await ServedReview()
        try await open(served)
        try await browser.press("Shift+L")
        try await browser.wait("document.documentElement.lang === 'zh-Hans'")
        #expect(
            try await browser.value("document.querySelector('#kinds [data-value=unsure] span').textContent") == "不确定")
        try await browser.wait("/[\\u4e00-\\u9fff]/.test(document.querySelector('.contributions')?.textContent ?? '')")
        try await browser.press("Shift+L")
        try await browser.wait("document.documentElement.lang === 'en'")
    }

    @Test func screenReadersAreTold() async throws {
        let served = try await ServedReview()
        try await open(served)
        #expect(try await browser.value("document.querySelector('#list').getAttribute('role')") == "grid")
        #expect(
            try await browser.value("document.querySelector('#list').getAttribute('aria-rowcount')")
                == "\(await served.review.snapshot().rows.count)")
        try await browser.press("Down")
        let pointed = try await browser.value("document.querySelector('#list').getAttribute('aria-activedescendant')")
        #expect(try await browser.value("document.querySelector('[aria-selected=true]').id") == pointed)
        #expect(
            try await browser.value("document.querySelector('.row.current [role=rowheader]').textContent").contains(
                "Row 2:"))
    }
}
