/// Pages of several articles: one that is meant, and others that a reader may like as well.
extension BodyFinder {
    /// The `<article>` elements behind the one with the page's title, if that holds enough of the page's running text to be
    /// what the page is about.
    ///
    /// - Complexity: O(elements).
    func otherArticles() -> [Int] {
        guard let title, let own = article(around: title), elements[own].names.isDisjoint(with: .chrome),
            mass(of: own) >= CleanerLimits.smallestArticle * (mass.last ?? 0), mass(of: own) > 0
        else { return [] }
        let end = elements[own].blocks.upperBound
        return elements.indices.filter { elements[$0].kind == .article && elements[$0].blocks.lowerBound >= end }
    }

    /// The outermost `<article>` around a block.
    private func article(around block: Int) -> Int? {
        var element = blocks[block].element
        var found: Int?
        while element >= 0 {
            if elements[element].kind == .article { found = element }
            element = elements[element].parent
        }
        return found
    }
}
