// swift-format-ignore-file: NeverUseForceTry

// What libFuzzer calls: bytes of a page through decoder and cleaner, and what must hold of every result. Built and run by
// Tools/fuzz-cleaner under the address sanitizer.
import BitextModel
import CharacterDecoding

@testable import PageCleaning

private let cleaner = try! PageCleaner()
private let keeper: PageCleaner = {
    var options = CleaningOptions()
    options.kept = [.hidden, .links, .navigation, .metadata, .control]
    return try! PageCleaner(options: options)
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let mode = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    guard let decoded = try? DocumentDecoder.decode(bytes, file: "page") else { return 0 }
    // Half of the inputs are HTML for certain; a page of random bytes seldom looks like it.
    let text = mode & 1 == 0 ? "<html>" + decoded.text : decoded.text
    check((mode & 2 == 0 ? cleaner : keeper).clean(text, id: "page"), of: text)
    if mode & 4 != 0 {
        let half = text.utf8.index(text.startIndex, offsetBy: text.utf8.count / 2)
        let pages = [text, String(text[..<half]), String(text[half...])]
        for (page, article) in zip(pages, cleaner.clean(site: pages.map { ($0, "page") })) { check(article, of: page) }
    }
    return 0
}

/// Ranges lie in the page, maps name the same bytes, and the page's two documents hold all blocks.
private func check(_ article: Article, of text: String) {
    let source = Array(text.utf8)
    for range in article.document.blocks.map(\.range) + article.removed.map(\.range) {
        precondition(0 <= range.start && range.start <= range.end && range.end <= source.count)
    }
    for block in article.document.blocks {
        let bytes = Array(block.text.utf8)
        precondition(!bytes.isEmpty)
        for run in block.offsets.runs {
            precondition(
                bytes[run.text..<run.text + run.length].elementsEqual(source[run.source..<run.source + run.length]))
        }
    }
    let documents = BilingualSplitter.split(article).documents
    precondition(documents.reduce(0) { $0 + $1.blocks.count } >= article.document.blocks.count)
    precondition(!article.json(file: "page").utf8.contains(0x0A))
    _ = article.account()
    _ = article.plainText()
}
