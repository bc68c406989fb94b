/// Pages of cards: front pages, catalogues.
extension BodyFinder {
    /// The page's cards, if they are what it says: those outside of all chrome, or else of what only a name calls chrome
    /// (`promo-list`, `related`); those with text, or else headlines.
    func pageCards() -> PageCards? {
        for kind in PageCards.Kind.allCases {
            let outside = PageCards(kind, of: blocks, elements: elements) { index in
                chromeElement(above: blocks[index].element) == nil
            }
            if isText(outside, kind) { return outside }
            let named = PageCards(kind, of: blocks, elements: elements) { index in
                chromeElement(above: blocks[index].element).map { isChromeByNameAlone($0) } ?? true
            }
            if isText(named, kind) { return named }
        }
        return nil
    }

    /// Whether cards outweigh what else the page says, and that is no more than an introduction to them.
    private func isText(_ cards: PageCards, _ kind: PageCards.Kind) -> Bool {
        guard cards.count >= CleanerLimits.fewestCards, !isDated(before: cards), !areDated(cards) else {
            return false
        }
        var other = 0.0
        var boxes: [Int: Double] = [:]
        for index in blocks.indices where !cards.holds[index] && blocks[index].candidate.shape.isProse {
            guard chromeElement(above: blocks[index].element) == nil else { continue }
            other += weights[index]
            boxes[container(of: index), default: 0] += weights[index]
        }
        // Headlines that nothing introduces are a list of links.
        return (kind == .withText || other > 0) && boxes.values.allSatisfy { $0 <= CleanerLimits.longestIntroduction }
            && cards.text >= CleanerLimits.smallestCardText * other
    }

    /// Whether a line with a date or a source stands under the title, as it does on the page of one text.
    private func isDated(before cards: PageCards) -> Bool {
        guard let title else { return false }
        for index in blocks.indices.dropFirst(title + 1) where !blocks[index].isHidden {
            let candidate = blocks[index].candidate
            if candidate.shape.isProse || cards.holds[index] { return false }
            let line = MetadataLine(candidate.text, lexicon: recogniser.lexicon)
            if line.isStrong || line.date != nil { return true }
        }
        return false
    }

    /// Whether cards have a date each: then they are a list of releases, and the page has no text of its own.
    private func areDated(_ cards: PageCards) -> Bool {
        dates(in: blocks.indices.lazy.filter { cards.holds[$0] }) >= cards.count
    }

    /// Whether most cards break off on a page without a title: they are no text of it, but where those of others begin.
    func areBeginnings(_ cards: PageCards) -> Bool {
        guard title == nil else { return false }
        var excerpts = 0
        var broken = 0
        var last: Candidate?
        func close() {
            guard let excerpt = last else { return }
            excerpts += 1
            let ends = excerpt.shape.endsSentence && !excerpt.text.hasSuffix("…") && !excerpt.text.hasSuffix("..")
            if !ends { broken += 1 }
            last = nil
        }
        for index in blocks.indices where cards.holds[index] {
            if cards.isHeadline[index] {
                close()
            } else if blocks[index].candidate.shape.isProse {
                last = blocks[index].candidate
            }
        }
        close()
        return excerpts > 0 && Double(broken) >= CleanerLimits.mostBeginnings * Double(excerpts)
    }

    /// Takes away what introduces them as well, and those that are too long for a card.
    func removeBeginnings(_ candidates: inout [Candidate], in range: Range<Int>) {
        guard isOfBeginnings else { return }
        for index in range where candidates[index].isKept {
            candidates[index].remove(.links, "on a list of texts that stand on pages of their own")
        }
    }

    /// Whether nothing but a name calls an element chrome, and none that says what else it is.
    func isChromeByNameAlone(_ element: Int) -> Bool {
        switch elements[element].kind {
        case .navigation, .footer, .aside, .form: false
        default: elements[element].names.isDisjoint(with: [.comments, .footer, .notice, .sidebar, .head])
        }
    }

    /// What the blocks weigh where cards are the text: a headline and a linked sentence are text as well.
    func weights(with cards: PageCards) -> [Double] {
        weights.indices.map { index in
            isSaid(by: cards, at: index) ? blocks[index].candidate.shape.units : weights[index]
        }
    }

    /// Whether a block is a card's headline or a sentence of it.
    func isSaid(by cards: PageCards, at index: Int) -> Bool {
        cards.holds[index] && (cards.isHeadline[index] || blocks[index].candidate.shape.isProse)
    }
}
