import BitextModel
import TextFacts

/// Lines of labels, dates and names: their content becomes metadata, the lines go.
extension ZoneCleaner {
    mutating func removeMetadata(firstProse: Int, lastProse: Int) {
        let anchor = title ?? -1
        var sinceTitle = 0
        for index in candidates.indices where candidates[index].isKept && index != title {
            if index > anchor, candidates[index].chrome == nil { sinceTitle += 1 }
            guard let line = candidates[index].metadata, !candidates[index].shape.isProse || line.isStrong else {
                continue
            }
            // A summary may stand between; a date after the text's last sentence is its signature's.
            let besideTitle =
                index > anchor
                ? sinceTitle <= (index <= firstProse ? 3 : 4) && (index <= firstProse || index < lastProse)
                : index + 3 > anchor
            let outside = index < firstProse || index > lastProse
            var reason: String?
            if line.isStrong, besideTitle || outside {
                reason = "labels of source, date or person"
            } else if line.isEditorOnly, outside || isParenthesised(candidates[index].text) {
                reason = "an editor's label with names"
            } else if besideTitle,
                index < firstProse
                    || sinceTitle <= (line.date != nil || line.fields.allSatisfy { $0.value.isEmpty } ? 4 : 2),
                isSingleLabel(line), !isProgramme(index)
            {
                reason = "a label beside the title"
            } else if besideTitle, line.isDateWithName, index < firstProse || sinceTitle <= 4 {
                reason = "a date beside the title"
            } else if outside, isNamedTitle(index) {
                reason = "the title with its label"
            } else if outside, isRowOfEmptyLabels(index), abs(index - anchor) <= 8 || isBelowMetadata(index) {
                reason = "labels without values"
            } else if isBracketedUpdate(candidates[index].text, line) {
                reason = "a date of update"
            }
            guard let reason else { continue }
            candidates[index].remove(.metadata, reason)
            take(line, beside: besideTitle)
        }
        if metadata.date == nil, let title, let date = candidates[title].metadata?.date { note(date) }
    }

    /// 来源：新华社, Source: Xinhua, written by: the last line of all, below the last sentence.
    mutating func removeClosingSource(lastProse: Int) {
        guard lastProse > (title ?? -1) else { return }
        for last in candidates.indices.dropFirst(lastProse + 1).reversed() where candidates[last].isKept {
            guard candidates[last].block.kind != .tableCell, let line = candidates[last].metadata,
                line.fields.count == 1, isSingleLabel(line), line.telling.isSubset(of: [.source, .author, .editor])
            else { return }
            candidates[last].remove(.metadata, "a label behind the text")
            take(line, beside: false)
        }
    }

    /// The number behind the title, or alone on a line between the title and the text.
    mutating func findDocumentNumber(firstProse: Int) {
        guard metadata.documentNumber == nil else { return }
        let title = title.map { candidates[$0].text } ?? metadata.title
        if let title, let number = DocumentNumber.behind(title: title) {
            metadata.documentNumber = number
            return
        }
        let start = (self.title ?? -1) + 1
        let head = candidates[start..<max(start, min(candidates.count, firstProse + 1))]
        metadata.documentNumber =
            head.lazy.filter { $0.removal?.kind != .hidden }.prefix(Self.deepestNumber)
            .compactMap { DocumentNumber.whole($0.text) }.first
    }

    /// So many lines below the title a document's number may stand alone.
    private static let deepestNumber = 8

    func isByline(_ index: Int) -> Bool {
        let text = candidates[index].text
        let shape = candidates[index].shape
        guard text.hasPrefix("By ") || text.hasPrefix("BY "), shape.words <= 10, shape.ideographs == 0,
            shape.sentenceEnds == 0, !shape.isProse
        else { return false }
        return text.dropFirst(3).first?.isUppercase == true
    }

    /// By Li Wei; By ZHANG HUI in Beijing: an author's line beside the title.
    mutating func removeBylines(firstProse: Int) {
        guard let title else { return }
        var sinceTitle = 0
        for index in candidates.indices where index > title && candidates[index].isKept {
            sinceTitle += 1
            guard sinceTitle <= 5 else { return }
            guard isByline(index) else { continue }
            let name = candidates[index].text.dropFirst(3)
            candidates[index].remove(.metadata, "an author's line beside the title")
            if metadata.author == nil { metadata.author = MetadataLine.trim(String(name)) }
        }
    }

    /// One label of source, author, editor or date, with a short value and nothing else.
    private func isSingleLabel(_ line: MetadataLine) -> Bool {
        guard line.leftover.isEmpty, !line.telling.isEmpty, line.length <= 60 else { return false }
        return line.fields.allSatisfy { $0.value.unicodeScalars.count <= 40 }
    }

    /// 时间 beside 地点, Date beside Venue: a programme, not metadata.
    private func isProgramme(_ index: Int) -> Bool {
        for near in [index - 1, index + 1] where candidates.indices.contains(near) {
            let text = FoldedText(candidates[near].text, trimming: true).string
            for label in ["地点", "地點", "venue", "place", "speaker", "主持", "参加", "出席", "location"]
            where text.hasPrefix(label) { return true }
        }
        return false
    }

    /// 公文名称：关于…的通知: the title once more, in the table that government pages open with.
    private func isNamedTitle(_ index: Int) -> Bool {
        guard let title = metadata.title,
            let colon = candidates[index].text.firstIndex(where: { $0 == "：" || $0 == ":" })
        else { return false }
        let label = FoldedText(candidates[index].text[..<colon], trimming: true).compact
        guard ["公文名称", "文件名称", "信息名称", "标题", "標題", "名称", "名稱", "题名", "title"].contains(label) else { return false }
        let value = candidates[index].text[candidates[index].text.index(after: colon)...]
        return FoldedText(value, trimming: true) == FoldedText(title, trimming: true)
    }

    /// Whether one of the three visible lines above has gone as metadata.
    private func isBelowMetadata(_ index: Int) -> Bool {
        var seen = 0
        for above in (max(0, index - 60)..<index).reversed() where candidates[above].removal?.kind != .hidden {
            if candidates[above].removal?.kind == .metadata { return true }
            seen += 1
            if seen == 3 { return false }
        }
        return false
    }

    /// 索引号： 发文日期： where a script was to fill in the values.
    private func isRowOfEmptyLabels(_ index: Int) -> Bool {
        let text = FoldedText(candidates[index].text, trimming: false)
        guard candidates[index].block.kind != .tableCell, text.scalars.last == ":", text.scalars.count <= 40 else {
            return false
        }
        let labels = text.scalars.split(separator: ":")
        guard let line = candidates[index].metadata, !line.telling.isEmpty, candidates[index].chrome == nil else {
            return false
        }
        return labels.allSatisfy { label in label.count <= 6 && label.allSatisfy { TextShape.isIdeograph($0.value) } }
    }

    private func isParenthesised(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        return "（([【〔［〖".unicodeScalars.contains(first) && "）)]】〕］〗".unicodeScalars.contains(last)
    }

    /// [ 司法行政廳108-10-08更新 ]
    private func isBracketedUpdate(_ text: String, _ line: MetadataLine) -> Bool {
        guard line.date != nil, isParenthesised(text) else { return false }
        return ["更新", "發布", "发布", "updated"].contains { line.leftover.lowercased().hasSuffix($0) }
            || line.kinds.contains(.date)
    }

    mutating func take(_ line: MetadataLine, beside: Bool) {
        func fill(_ field: WritableKeyPath<Document.Metadata, String?>, _ value: String?) {
            if metadata[keyPath: field] == nil, let value, !value.isEmpty { metadata[keyPath: field] = value }
        }
        fill(\.source, line.first(.source))
        fill(\.author, line.first(.author))
        fill(\.editor, line.first(.editor))
        fill(\.documentNumber, line.first(.documentNumber))
        if metadata.source == nil { fill(\.source, line.first(.publisher)) }
        if let date = line.date { note(date) }
        // 中国日报双语新闻 2023-03-05 13:12; China SCIO Updated: September 15, 2022
        if beside, line.date != nil, metadata.source == nil, !line.leftover.isEmpty {
            var name = line.leftover
            for ending in ["更新", "發布", "发布"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
            let shape = TextShape(name)
            if shape.ideographs + shape.words > 0, shape.digits == 0, recogniser.lexicon.segment(name) == nil {
                fill(\.source, MetadataLine.trim(name))
            }
        }
    }

    mutating func note(_ date: FoundDate) {
        guard metadata.dateText == nil || (metadata.date == nil && date.iso != nil) else { return }
        metadata.date = date.iso
        metadata.dateText = date.text
    }
}
