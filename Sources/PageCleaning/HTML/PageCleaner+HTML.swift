package import BitextModel
package import TextLines

extension PageCleaner {
    /// Reads and judges a page in HTML.
    ///
    /// - Complexity: O(bytes).
    package func page(html text: String, lines: Document.LineMode) -> Page {
        let (page, reader) = ruled(html: text, lines: lines)
        guard let judge else { return page }
        return judge.judging(page, reader: reader)
    }

    /// What the rules make of a page: tries one method of finding the text after the other until a result can be believed.
    func ruled(html text: String, lines: Document.LineMode) -> (page: Page, reader: PageReader) {
        let page = PageReader(text, inline: options.inline, lines: lines)
        var best: BodyAttempt?
        for method in BodyMethod.allCases {
            if method == .hiddenText, !page.hasHiddenText { continue }
            let attempt = attempt(method, on: page)
            if best.map(attempt.isBetter) ?? true, attempt.isBelievable { return (attempt.page, attempt.reader) }
            if best.map(attempt.isBetter) ?? true { best = attempt }
        }
        guard var best else { return (Page(candidates: [], metadata: Document.Metadata(), title: nil), page) }
        if best.isIndex { best.page.removeAll(.links, "on a page of links, which has no text of its own") }
        return (best.page, best.reader)
    }

    /// The files that a release gives to its readers: links to documents from its text on, menus and the like aside.
    private func attachments(of page: PageReader, body: Range<Int>, finder: BodyFinder) -> [PageNotes.Attachment] {
        var found: [PageNotes.Attachment] = []
        for link in page.fileLinks {
            let place = page.elements[link.element].blocks.lowerBound
            guard place >= body.lowerBound, finder.chromeElement(above: link.element) == nil,
                place >= page.blocks.count || !page.blocks[place].isHidden,
                let address = page.address(of: link.element),
                !found.contains(where: { $0.address == address })
            else { continue }
            let label = MetadataLine.trimmingSpace(link.label)
            let isNamed =
                !label.isEmpty && recogniser.lexicon.segment(label) == nil && !AttachmentName.isGeneric(label)
            found.append(PageNotes.Attachment(name: isNamed ? label : Self.fileName(of: address), address: address))
            if found.count == PageNotes.mostAttachments { break }
        }
        return found
    }

    private static func fileName(of address: String) -> String {
        let path = path(of: address)
        return path.split(separator: "/").last.map(String.init) ?? path
    }

    private func attempt(_ method: BodyMethod, on page: PageReader) -> BodyAttempt {
        let page = method == .hiddenText ? page.showingHidden() : page
        let titles = TitleFinder(
            elements: page.elements, blocks: page.blocks, head: page.head, lexicon: recogniser.lexicon,
            leadsUp: pageAbove(page))
        var (titleBlocks, titleText) = titles.find()
        var title = titleBlocks?.lowerBound
        let finder = BodyFinder(
            elements: page.elements, blocks: page.blocks, title: title, recogniser: recogniser, method: method,
            isOwnSection: ownSection(of: page))
        let range = finder.range(title: title)
        if let column = titleText, let first = titles.headline(openingTextAt: range.blocks),
            TitleFinder.isColumn(column, labels: page.shortLinks.lazy.map(\.label))
        {
            title = first
            titleBlocks = first..<first + 1
            titleText = page.blocks[first].candidate.text
        }
        let metadata = PageMetadata(page: page, lexicon: recogniser.lexicon, title: title, body: range.blocks)
            .collect(title: title, titleText: titleText)
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
        var result = Page(candidates: zones.candidates, metadata: zones.metadata, title: zones.title)
        result.attachments = attachments(of: page, body: range.blocks, finder: finder)
        return BodyAttempt(page: result, reader: page, available: finder.runningText, links: page.linkText)
    }

    /// Whether a link leads to no other page: to a place on this one (`#hazards`, as headings link to themselves), or to a
    /// part of its path (/electrical/hazards on /electrical).
    private func ownSection(of page: PageReader) -> (Int) -> Bool {
        let own = (page.head.canonical ?? page.head.meta["og:url"]).map { Self.path(of: $0) } ?? ""
        return { link in
            guard let address = page.address(of: link) else { return true }
            guard own.utf8.count > 1 else { return false }
            let path = Self.path(of: address)
            return path.hasPrefix(own + "/") || (path == own && address.utf8.contains(UInt8(ascii: "#")))
        }
    }

    /// Whether a link leads to the site's front page, or to one whose path begins this page's. Blogs of links have titles
    /// that lead to the front pages of others.
    private func pageAbove(_ page: PageReader) -> (Int) -> Bool {
        let own = page.head.canonical ?? page.head.meta["og:url"]
        let (ownHost, ownPath) = (own.flatMap { Self.host(of: $0) }, own.map { Self.path(of: $0) } ?? "")
        return { link in
            guard let address = page.address(of: link), !address.utf8.contains(UInt8(ascii: "?")) else { return false }
            if let ownHost, let host = Self.host(of: address), host != ownHost { return false }
            let path = Self.path(of: address)
            return path.isEmpty || path.hasPrefix("/") && ownPath.hasPrefix(path + "/")
        }
    }

    private static func host(of address: String) -> String? {
        guard let start = afterSlashes(in: address) else { return nil }
        return Substring(address.utf8[start...].prefix { !pathMarks.contains($0) && $0 != UInt8(ascii: "/") })
            .lowercased()
    }

    private static func path(of address: String) -> String {
        var path = address.utf8[...]
        if let start = afterSlashes(in: address) {
            path = path[start...].drop { $0 != UInt8(ascii: "/") }
        }
        path = path.prefix { !pathMarks.contains($0) }
        while path.last == UInt8(ascii: "/") { path.removeLast() }
        return String(Substring(path))
    }

    /// What ends a path: a query, or a place on the page.
    private static let pathMarks: [UInt8] = Array("?#".utf8)

    /// Where the host of an address begins that has one: `https://host/path`, `//host/path`.
    private static func afterSlashes(in address: String) -> String.Index? {
        let bytes = address.utf8
        let isMark = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") }
        guard var place = bytes.firstIndex(where: isMark) else { return nil }
        if bytes[place] == UInt8(ascii: ":") { place = bytes.index(after: place) }
        let rest = bytes[place...]
        return rest.starts(with: "//".utf8) ? bytes.index(place, offsetBy: 2) : nil
    }
}
