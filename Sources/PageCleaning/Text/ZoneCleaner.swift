import BitextModel

/// Decides which lines of a page's text are the release: by the lexicon, by metadata lines, and by where they stand.
///
/// The body zone reaches from the first to the last paragraph of running text. Ambiguous chrome (首页, Home, 关闭) goes
/// only outside it; unmistakable chrome goes anywhere. What is not understood stays.
struct ZoneCleaner {
    let recogniser: LineRecogniser
    var candidates: [Candidate]
    var metadata: Document.Metadata
    private(set) var title: Int?
    /// How much running text may follow a heading such as 相关阅读, as a share of what stands before it.
    let largestTail: Double
    /// Whether to look for the title's line where the caller gives none.
    let findsTitle: Bool

    /// - Parameters:
    ///   - title: Where the caller knows the title line already.
    ///   - metadata: What the caller knows already; it is not overwritten.
    init(
        candidates: [Candidate], recogniser: LineRecogniser, title: Int? = nil,
        metadata: Document.Metadata = Document.Metadata(), findsTitle: Bool = true, largestTail: Double = 0.4
    ) {
        self.findsTitle = findsTitle
        self.largestTail = largestTail
        self.candidates = candidates
        self.recogniser = recogniser
        self.title = title
        self.metadata = metadata
    }

    mutating func run() {
        for index in candidates.indices where candidates[index].isKept { recognise(index) }
        let prose = candidates.indices.filter { isProse($0) }
        let first = prose.first ?? candidates.count
        let last = prose.last ?? -1
        cutTail(first: first)
        if title == nil, findsTitle { title = findTitle(firstProse: first) }
        removeMetadata(firstProse: first, lastProse: last)
        removeBylines(firstProse: first)
        findDocumentNumber(firstProse: first)
        if metadata.author == nil {
            metadata.author = candidates.lazy.filter(\.isKept).compactMap { ReporterLine.names(in: $0.text) }.first
        }
        removeChrome(firstProse: first, lastProse: last)
        removeInvitations()
        removeLegalTail()
        smooth(firstProse: first, lastProse: last)
        removeClosingSource(lastProse: last)
        removeDateline(lastProse: last)
        markBoilerplate()
        if let title, candidates[title].isKept {
            metadata.title = metadata.title ?? candidates[title].text
            candidates[title].block.kind = .title
        }
    }

    private mutating func recognise(_ index: Int) {
        let candidate = candidates[index]
        candidates[index].chrome = recogniser.recognise(candidate.text, shape: candidate.shape)
        if candidate.shape.units < 90 {
            let line = MetadataLine(candidate.text, lexicon: recogniser.lexicon)
            if !line.fields.isEmpty || line.date != nil { candidates[index].metadata = line }
        }
    }

    private func isProse(_ index: Int) -> Bool {
        let candidate = candidates[index]
        guard candidate.isKept, candidate.shape.isProse else { return false }
        // 欢迎来到本网站！ is short and known.
        if let chrome = candidate.chrome {
            if chrome.place == .anywhere || candidate.shape.units <= 16 { return false }
            if ["copyright", "host", "contact"].contains(chrome.kind) { return false }
        }
        if let line = candidate.metadata, line.isStrong || line.isEditorOnly { return false }
        return true
    }

    /// After 相关阅读 and the like everything goes, if little running text follows. Returns where the text ends.
    private mutating func cutTail(first: Int) {
        var total = 0.0
        var before = candidates.map { _ in 0.0 }
        for index in candidates.indices {
            before[index] = total
            if isProse(index) { total += candidates[index].shape.units }
        }
        for index in candidates.indices where index > first {
            guard let chrome = candidates[index].chrome, chrome.place == .tail, candidates[index].isKept else {
                continue
            }
            let after = total - before[index]
            guard after <= largestTail * before[index] else { continue }
            let heading = candidates[index].text
            for later in index..<candidates.count {
                candidates[later].remove(
                    chrome.kind, later == index ? chrome.reason : "after the heading “\(heading)”")
            }
            return
        }
    }

    // MARK: The title

    private func findTitle(firstProse: Int) -> Int? {
        let limit = min(candidates.count, max(firstProse + 2, 1))
        // The line above the metadata line is the title, whatever it looks like.
        for index in 0..<limit {
            guard let line = candidates[index].metadata, candidates[index].isKept else { continue }
            let beside = line.isStrong || line.isDateWithName || (line.telling.contains(.date) && line.date != nil)
            guard beside, candidates[index].chrome?.place != .anywhere else { continue }
            if let above = (0..<index).last(where: { isTitleLike($0) }) { return firstOfTwoTitles(endingAt: above) }
            break
        }
        return (0..<min(candidates.count, firstProse + 1)).first {
            isTitleLike($0) && !candidates[$0].shape.isProse && !looksLikeBanner($0)
        }
    }

    /// A page in two languages has its title in both, one line under the other.
    private func firstOfTwoTitles(endingAt second: Int) -> Int {
        guard second > 0, isTitleLike(second - 1), !candidates[second - 1].shape.isProse else { return second }
        let shapes = [candidates[second - 1].shape, candidates[second].shape]
        let isHan = shapes.map { $0.ideographs > $0.words }
        let isPair = isHan[0] != isHan[1] && shapes.allSatisfy { (4...60).contains($0.units) }
        return isPair && !looksLikeBanner(second - 1) ? second - 1 : second
    }

    private func isTitleLike(_ index: Int) -> Bool {
        let candidate = candidates[index]
        guard candidate.isKept, candidate.chrome == nil, candidate.shape.units >= 2, !isByline(index) else {
            return false
        }
        if let line = candidate.metadata, line.isStrong || line.isEditorOnly || line.telling.count >= 2 { return false }
        return candidate.shape.units <= 120
    }

    // MARK: Chrome

    private mutating func removeChrome(firstProse: Int, lastProse: Int) {
        for index in candidates.indices where candidates[index].isKept && index != title {
            guard let chrome = candidates[index].chrome else { continue }
            let outside = index < firstProse || index > lastProse
            // A cell of a table may say 打印 or 联系我们 for what is done in a column; outside the text it is a button.
            let isCell = candidates[index].block.kind == .tableCell && chrome.kind != .rule
            if chrome.place != .anywhere, isSaidByText(index, chrome.kind) { continue }
            let goes = isCell ? chrome.place == .anywhere && outside : chrome.place == .anywhere || outside
            if goes { candidates[index].remove(chrome.kind, chrome.reason) }
        }
    }

    /// What looks like chrome and is something the text says: where to ask (联系电话：…) among its last lines, a heading that
    /// happens to be a menu's word.
    private func isSaidByText(_ index: Int, _ kind: RemovedBlock.Kind) -> Bool {
        guard candidates[index].isBesideText else { return false }
        if kind == "contact" {
            // It names somebody or a number, itself or in the next line.
            let next = candidates[(index + 1)...].prefix(60).first { $0.isKept }
            guard
                isReachable(candidates[index]) || candidates[index].shape.endsWithColon
                    || next.map({ $0.isBesideText && isReachable($0) }) == true
            else { return false }
            // Between it and the text nothing else stands.
            let before = candidates[max(0, index - 60)..<index].last {
                $0.removal?.kind != .hidden && $0.removal?.kind != .deleted
            }
            return before?.isKept == true && before?.isBesideText == true
        }
        guard candidates[index].block.kind == .heading, [.navigation, "search", "language"].contains(kind) else {
            return false
        }
        let next = candidates[(index + 1)...].prefix(60).first { $0.removal?.kind != .hidden }
        return next.map { $0.isKept && $0.isBesideText && $0.shape.isProse } ?? false
    }

    /// Whether a line gives a telephone number or an address of mail.
    private func isReachable(_ candidate: Candidate) -> Bool {
        candidate.shape.digits >= 5 || candidate.text.contains("@")
    }

    /// The paragraphs of law at the page's end: from the last line of the text on, upwards.
    private mutating func removeLegalTail() {
        let isAboutConsent = metadata.title.map { ConsentNotice.speaksOfCookies($0) } ?? false
        var consent: [Int] = []
        for index in candidates.indices.reversed() where candidates[index].isKept && index != title {
            guard candidates[index].shape.isProse else {
                // A short heading above them (版权声明：) or a line between them.
                continue
            }
            guard index > (title ?? -1) + 2 else { break }
            if LegalNotice.isLegal(candidates[index].text) {
                candidates[index].remove("copyright", "a legal notice at the end")
            } else if !isAboutConsent, ConsentNotice.isNotice(candidates[index].text) {
                consent.append(index)
            } else {
                // A text that speaks of cookies itself may end with them.
                let isSpokenOf = candidates[...index].contains { $0.isKept && ConsentNotice.speaksOfCookies($0.text) }
                if isSpokenOf { return }
                break
            }
        }
        for index in consent { candidates[index].remove("consent", "a notice on cookies at the end") }
    }

    /// Invitations to follow, subscribe or download, from the text's middle on: none of it is the release.
    private mutating func removeInvitations() {
        let kept = candidates.indices.filter { candidates[$0].isKept }
        let invitations = Set(
            kept.filter {
                $0 != title && Invitation.isInvitation(candidates[$0].text, shape: candidates[$0].shape)
            })
        // They are no part of the text whose middle it is: a page may end with half a dozen.
        let prose = kept.filter { candidates[$0].shape.isProse && !invitations.contains($0) }
        guard !prose.isEmpty else { return }
        let middle = prose[prose.count / 2]
        for index in invitations where index > middle {
            candidates[index].remove("share", "an invitation to follow, subscribe or share")
        }
    }

    /// A short line that is not understood, between lines of chrome and outside the body, is of their kind; so are a
    /// banner and a telephone number above the title.
    private mutating func smooth(firstProse: Int, lastProse: Int) {
        guard let title else { return }
        for index in candidates.indices where candidates[index].isKept && index != title {
            let head = index < title
            guard head || index > lastProse, !candidates[index].shape.isProse else { continue }
            guard lastProse >= 0 else { continue }
            if head, looksLikeBanner(index) {
                candidates[index].remove(.banner, "the name or number of the site above the title")
                continue
            }
            let before = (0..<index).last.map { removedAsChrome($0) } ?? head
            let after = candidates.indices.contains(index + 1) ? removedAsChrome(index + 1) : !head
            if before, after, candidates[index].shape.units <= 20 {
                candidates[index].remove(.navigation, "between lines of chrome")
            }
        }
    }

    private func removedAsChrome(_ index: Int) -> Bool {
        guard let removal = candidates[index].removal, candidates[index].chrome != nil else { return false }
        return removal.kind != .metadata
    }

    private func looksLikeBanner(_ index: Int) -> Bool {
        let candidate = candidates[index]
        let text = FoldedText(candidate.text, trimming: true).string
        if candidate.shape.ideographs + candidate.shape.words == 0 { return candidate.shape.digits >= 5 }
        if isBareAddress(candidate.text) { return true }
        for word in ["官方网站", "官网", "门户网站", "全球資訊網", "官方網站", "official website", "logo"] where text.contains(word) {
            return candidate.shape.units <= 40
        }
        for word in ["电话", "qq", "微信号", "热线", "传真", "邮箱"] where text.contains(word) && candidate.shape.units <= 14 {
            return true
        }
        // The site's name in both languages on one line.
        return candidate.shape.ideographs >= 4 && candidate.shape.words >= 3 && candidate.shape.stopWords >= 1
            && candidate.shape.digits == 0 && candidate.shape.commas == 0
            && isChineseThenEnglish(candidate.text)
    }

    /// https://www.example.org/, as pages print it above their text.
    private func isBareAddress(_ text: String) -> Bool {
        guard text.utf8.count <= 100, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
    }

    private func isChineseThenEnglish(_ text: String) -> Bool {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return false }
        return TextShape(parts[0]).words == 0 && TextShape(parts[1]).ideographs == 0
    }

    // MARK: The end

    /// 完 / 2020年11月11日（星期三） / 香港時間18時20分; Ends/Wednesday, July 10, 2024; Issued at HKT 16:20; NNNN.
    private mutating func removeDateline(lastProse: Int) {
        guard lastProse >= 0, lastProse + 1 < candidates.count else { return }
        var ended: Int?
        for index in (lastProse + 1)..<candidates.count where candidates[index].isKept && index != title {
            let folded = FoldedText(candidates[index].text, trimming: true)
            if folded.string == "完" || folded.string == "ends" || folded.string == "end" {
                ended = index
                continue
            }
            let line = candidates[index].metadata
            let afterEnd = folded.string.hasPrefix("ends/") || folded.string.hasPrefix("ends ") || ended != nil
            let clock = folded.string.hasPrefix("香港時間") || folded.string.hasPrefix("issued at")
            guard (afterEnd && line?.date != nil) || clock else { continue }
            if let date = line?.date { note(date) }
            candidates[index].remove(.metadata, "the time of issue after the end")
            if let mark = ended { candidates[mark].remove(.metadata, "the end mark before the time of issue") }
        }
    }

    /// Boilerplate inside the release stays, but is marked.
    private mutating func markBoilerplate() {
        for index in candidates.indices where candidates[index].isKept && index != title {
            if Boilerplate.isBoilerplate(candidates[index].text, shape: candidates[index].shape) {
                candidates[index].block.kind = .releaseBoilerplate
            } else if Boilerplate.isCaption(candidates[index].text, shape: candidates[index].shape) {
                candidates[index].block.kind = .caption
            }
        }
    }
}
