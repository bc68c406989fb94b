import BitextModel
package import TextLines

extension PageCleaner {
    /// Tries one method of finding the text after the other until a result can be believed.
    package func page(html text: String, lines: LineMode) -> Page {
        let page = PageReader(text, inline: options.inline, lines: lines)
        var best: BodyAttempt?
        for method in BodyMethod.allCases {
            if method == .hiddenText, !page.hasHiddenText { continue }
            let attempt = attempt(method, on: page)
            if best.map(attempt.isBetter) ?? true, attempt.isBelievable { return attempt.page }
            if best.map(attempt.isBetter) ?? true { best = attempt }
        }
        return best?.page ?? Page(candidates: [], metadata: DocumentMetadata(), title: nil)
    }

    private func attempt(_ method: BodyMethod, on page: PageReader) -> BodyAttempt {
        let page = method == .hiddenText ? page.showingHidden() : page
        let (titleBlocks, titleText) = TitleFinder(
            elements: page.elements, blocks: page.blocks, head: page.head, lexicon: recogniser.lexicon
        ).find()
        let title = titleBlocks?.lowerBound
        let finder = BodyFinder(
            elements: page.elements, blocks: page.blocks, title: title, recogniser: recogniser, method: method,
            isOwnSection: ownSection(of: page))
        let range = finder.range(title: title)
        let metadata = PageMetadata(page: page, lexicon: recogniser.lexicon)
            .collect(title: title, titleText: titleText, body: range)
        var candidates = finder.judge(range: range, title: title)
        // The title's further lines stay with its first.
        for index in titleBlocks ?? 0..<0 where candidates[index].removal?.kind == .outside {
            candidates[index].removal = nil
            candidates[index].block.kind = .title
        }
        var zones = ZoneCleaner(
            candidates: consume candidates, recogniser: recogniser, title: title, metadata: metadata,
            findsTitle: titleText == nil, largestTail: 0.15)
        zones.run()
        let result = Page(candidates: zones.candidates, metadata: zones.metadata, title: zones.title)
        return BodyAttempt(page: result, available: finder.runningText)
    }

    /// Whether a link leads to a part of this very page's path: /electrical/hazards on /electrical.
    private func ownSection(of page: PageReader) -> (Int) -> Bool {
        guard let own = page.head.canonical ?? page.head.meta["og:url"] else { return { _ in false } }
        let path = Self.path(of: own)
        guard path.utf8.count > 1 else { return { _ in false } }
        return { link in
            guard let address = page.address(of: link) else { return false }
            return Self.path(of: address).hasPrefix(path + "/")
        }
    }

    private static func path(of address: String) -> String {
        var path = address[...]
        if let scheme = path.firstRange(of: "://") {
            path = path[scheme.upperBound...].drop { $0 != "/" }
        }
        path = path.prefix { $0 != "?" && $0 != "#" }
        while path.last == "/" { path.removeLast() }
        return String(path)
    }
}
