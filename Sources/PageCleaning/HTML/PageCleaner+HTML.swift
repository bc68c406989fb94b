import BitextModel

extension PageCleaner {
    func readHTML(_ text: String) -> Page {
        let page = PageReader(text, inline: options.kept)
        let (titleBlocks, titleText) = TitleFinder(
            elements: page.elements, blocks: page.blocks, head: page.head, lexicon: recogniser.lexicon
        ).find()
        let title = titleBlocks?.lowerBound
        let finder = BodyFinder(
            elements: page.elements, blocks: page.blocks, title: title, recogniser: recogniser,
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
            candidates: candidates, recogniser: recogniser, title: title, metadata: metadata,
            findsTitle: titleText == nil, largestTail: 0.15)
        zones.run()
        return Page(candidates: zones.candidates, metadata: zones.metadata, title: zones.title)
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
