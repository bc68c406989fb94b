import BitextModel
import TextFacts

/// Collects a page's metadata: standard meta tags first, then the lines of labels nearest to the title.
struct PageMetadata {
    private let page: PageReader
    /// The title's block, or else the text's first.
    let anchor: Int
    let body: Range<Int>
    let lexicon: ChromeLexicon

    init(page: PageReader, lexicon: ChromeLexicon, title: Int?, body: Range<Int>) {
        self.page = page
        self.lexicon = lexicon
        self.body = body
        anchor = title ?? body.lowerBound
    }

    func collect(title: Int?, titleText: String?) -> Document.Metadata {
        var metadata = Document.Metadata()
        metadata.title = titleText
        fromStandard(into: &metadata)
        fromLines(near: title, into: &metadata)
        fromHead(into: &metadata)
        return metadata
    }

    private var head: PageHead { page.head }
    private var blocks: [PageBlock] { page.blocks }

    /// How links to editions in other languages are called.
    private static let editions: [String: String] = [
        "english": "en", "englishversion": "en", "en": "en", "eng": "en", "英文": "en", "英文版": "en",
        "readinenglish": "en",
        "中文": "zh", "中文版": "zh", "chinese": "zh", "chineseversion": "zh", "readinchinese": "zh", "简体": "zh-Hans",
        "简体中文": "zh-Hans", "简体版": "zh-Hans", "簡體": "zh-Hans", "簡體版": "zh-Hans", "繁體": "zh-Hant", "繁體中文": "zh-Hant",
        "繁體版": "zh-Hant", "繁体": "zh-Hant", "繁体版": "zh-Hant", "français": "fr", "deutsch": "de", "español": "es",
        "русский": "ru", "日本語": "ja", "日文": "ja", "한국어": "ko", "العربية": "ar", "português": "pt",
    ]

    private func first(_ names: [String]) -> String? {
        for name in names {
            if let value = head.meta[name] {
                let trimmed = MetadataLine.trim(value)
                if !trimmed.isEmpty { return trimmed }
            }
        }
        return nil
    }

    /// The date as the standard for government sites prescribes it (国办发〔2017〕47号): rare, and right.
    private func fromStandard(into metadata: inout Document.Metadata) {
        if let text = first(["pubdate"]), let found = DateReader.first(in: text), let iso = found.iso {
            metadata.date = iso
            metadata.dateText = found.text
        }
    }

    private func fromHead(into metadata: inout Document.Metadata) {
        if let source = first(["contentsource", "source", "article:source", "mediaid"]), TextShape(source).units <= 30 {
            if metadata.source == nil, !isSiteName(source) { metadata.source = source }
        }
        if metadata.author == nil, let author = first(["author", "article:author", "dc.creator"]),
            author.utf8.count < 60, !author.unicodeScalars.contains(where: { "=@<>{}/".unicodeScalars.contains($0) }),
            !author.contains("www."), !(author.contains("_") && author.utf8.allSatisfy { $0 < 0x80 })
        {
            metadata.author = author
        }
        let dates = [
            first([
                "pubdate", "publishdate", "article:published_time", "og:release_date", "publish_date", "dc.date",
                "datepublished", "date", "others", "publishtime", "article:create_at", "weibo: article:create_at",
                "bytedance:published_time", "parsely-pub-date", "sailthru.date", "dcterms.created", "dc.date.issued",
            ]), head.time,
        ]
        for text in dates.compactMap({ $0 }) {
            guard metadata.date == nil || metadata.date!.count <= 10 else { break }
            guard let found = DateReader.first(in: text), let iso = found.iso else { continue }
            // The visible date stands; the head's only adds the time of the same day.
            if let visible = metadata.date, !iso.hasPrefix(visible) { continue }
            metadata.date = iso
            if metadata.dateText == nil { metadata.dateText = found.text }
        }
        metadata.url = head.canonical ?? head.meta["og:url"]
        metadata.alternates = head.alternates
        for link in page.shortLinks {
            guard let tag = Self.editions[FoldedText(link.label, trimming: true).compact],
                let address = page.address(of: link.element),
                !metadata.alternates.contains(where: { $0.url == address })
            else { continue }
            metadata.alternates.append(.init(language: Language(tag), url: address))
        }
    }

    /// What the head calls the source is the site's own name on many pages, or that of the department whose pages these
    /// are: the name of the site, or what stands alone above the title.
    private func isSiteName(_ source: String) -> Bool {
        let folded = FoldedText(source, trimming: true)
        for name in ["sitename", "og:site_name", "application-name"] {
            if let value = head.meta[name], FoldedText(value, trimming: true) == folded { return true }
        }
        return blocks.prefix(anchor).contains {
            !$0.isHidden && $0.candidate.text.utf8.count <= 200
                && FoldedText($0.candidate.text, trimming: true) == folded
        }
    }

    /// Kinds of chrome that no name is: 打印 behind 来源： where a script was to fill in the name.
    private static let noNames: Set<RemovedBlock.Kind> = [
        "print", "share", "font-size", "bookmark", "previous-next", "login", "search", "counter", "back-to-top",
    ]

    /// Lines of labels, in the order of their distance from the title.
    private func fromLines(near title: Int?, into metadata: inout Document.Metadata) {
        var found: [(distance: Int, line: MetadataLine, isStrong: Bool)] = []
        for index in blocks.indices {
            let block = blocks[index]
            guard !block.isHidden || abs(index - anchor) <= 4, block.candidate.shape.units <= 90, index != title else {
                continue
            }
            let near = index > anchor ? index - anchor <= 14 : anchor - index <= 4
            let atEnd = index >= body.upperBound - 6 && index <= body.upperBound + 12
            guard near || atEnd || body.contains(index) else { continue }
            var line = MetadataLine(block.candidate.text, lexicon: lexicon)
            // A label in one element and its value in the next.
            if near, let last = line.fields.last, last.value.isEmpty, last.field != .control, index + 1 < blocks.count {
                let next = blocks[index + 1].candidate
                if next.shape.units <= 20, MetadataLine(next.text, lexicon: lexicon).fields.isEmpty {
                    line = MetadataLine(block.candidate.text + " " + next.text, lexicon: lexicon)
                }
            }
            guard !line.fields.isEmpty || line.date != nil else { continue }
            let strong = line.isStrong || line.isEditorOnly
            guard near || strong else { continue }
            if block.candidate.shape.isProse, !strong { continue }
            found.append((index > anchor ? index - anchor : 3 * (anchor - index), line, strong))
        }
        found.sort { $0.distance < $1.distance }
        func fill(_ field: WritableKeyPath<Document.Metadata, String?>, _ value: String?) {
            guard metadata[keyPath: field] == nil, let value, !value.isEmpty, value.unicodeScalars.count <= 60,
                !Self.noNames.contains(lexicon.segment(value)?.kind ?? ""),
                // What a template left behind: size="20".
                !value.contains("=\"")
            else {
                return
            }
            metadata[keyPath: field] = value
        }
        for (distance, line, isStrong) in found {
            fill(\.source, line.first(.source))
            fill(\.author, line.first(.author))
            fill(\.editor, line.first(.editor))
            fill(\.documentNumber, line.first(.documentNumber))
            if let date = line.date, date.iso != nil, metadata.date == nil, isStrong || distance <= 14,
                line.leftover.unicodeScalars.count <= 30
            {
                metadata.date = date.iso
                metadata.dateText = date.text
            }
        }
        if metadata.source == nil {
            for (_, line, _) in found { fill(\.source, line.first(.publisher)) }
        }
        if metadata.author == nil { metadata.author = bylineName() }
    }

    /// What stands under the name of a byline near the title, if it looks like names.
    private func bylineName() -> String? {
        for index in max(0, anchor - 4)..<min(blocks.count, anchor + 15) where !blocks[index].isHidden {
            let block = blocks[index]
            guard page.elements[block.element].names.contains(.byline) else { continue }
            var name = block.candidate.text[...]
            for opening in ["By ", "BY ", "by ", "by: ", "By: "] where name.hasPrefix(opening) {
                name = name.dropFirst(opening.count)
            }
            let shape = TextShape(name)
            guard shape.digits == 0, shape.sentenceEnds <= 1, shape.words + shape.ideographs >= 2, shape.units <= 14,
                shape.stopWords <= 1, lexicon.segment(name) == nil
            else { continue }
            return MetadataLine.trim(String(name))
        }
        return nil
    }
}
