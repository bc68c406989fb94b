import BitextModel

extension PageCleaner {
    func readHTML(_ text: String) -> Page {
        let page = PageReader(text)
        let (title, titleText) = TitleFinder(elements: page.elements, blocks: page.blocks, head: page.head).find()
        let finder = BodyFinder(elements: page.elements, blocks: page.blocks, title: title, recogniser: recogniser)
        let body = finder.range(title: title)
        let metadata = PageMetadata(head: page.head, blocks: page.blocks, lexicon: recogniser.lexicon)
            .collect(title: title, titleText: titleText, body: body)
        var zones = ZoneCleaner(
            candidates: finder.judge(title: title), recogniser: recogniser, title: title, metadata: metadata,
            findsTitle: titleText == nil, largestTail: 0.15)
        zones.run()
        return Page(candidates: zones.candidates, metadata: zones.metadata, title: zones.title)
    }
}
