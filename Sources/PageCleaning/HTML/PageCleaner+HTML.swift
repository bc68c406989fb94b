import BitextModel

extension PageCleaner {
    func readHTML(_ text: String) -> Page {
        let page = PageReader(text)
        let (titleBlocks, titleText) = TitleFinder(
            elements: page.elements, blocks: page.blocks, head: page.head, lexicon: recogniser.lexicon
        ).find()
        let title = titleBlocks?.lowerBound
        let finder = BodyFinder(
            elements: page.elements, blocks: page.blocks, title: title, recogniser: recogniser)
        let metadata = PageMetadata(head: page.head, blocks: page.blocks, lexicon: recogniser.lexicon)
            .collect(title: title, titleText: titleText, body: finder.range(title: title))
        var candidates = finder.judge(title: title)
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
}
