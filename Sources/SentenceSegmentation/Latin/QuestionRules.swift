import TextLines

/// Rules about ? and !.
enum QuestionRules {
    static func decide(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isQuestionOrExclamation else { return nil }
        return insideWord(seam) ?? exclaimingName(seam) ?? goesOn(seam)
            ?? .end(LatinRules.ruleOfOrigin(seam.candidate.origin))
    }

    /// `R?ttsmedicin`: a letter that was lost.
    static func insideWord(_ seam: Seam) -> BoundaryDecision? {
        seam.nextIsLower && seam.candidate.start == seam.mark.upperBound && seam.mark.count == 1
            && seam.text.characterClass(before: seam.mark.lowerBound).isAny([.lower, .upper])
            ? .goOn(.brokenMark) : nil
    }

    /// `at Yahoo! in the department`
    static func exclaimingName(_ seam: Seam) -> BoundaryDecision? {
        seam.lastMark == 0x21 && seam.nextIsLower && seam.baseCategories.contains(.exclaimingName)
            ? .goOn(.exclaimingName) : nil
    }

    /// `What is it? he asked`
    static func goesOn(_ seam: Seam) -> BoundaryDecision? {
        seam.closers.isEmpty && seam.openers.isEmpty && seam.nextCategories.contains(.goingOn)
            ? .goOn(.questionGoesOn) : nil
    }
}
