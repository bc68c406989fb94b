/// The rules for sentence ends in Latin script, in the order in which they are asked; the first that has an opinion
/// decides.
enum LatinRules {
    typealias Rule = @Sendable (Seam) -> BoundaryDecision?

    static let inOrder: [Rule] = [
        proposedByLayout, MarkRules.marksOnly, MarkRules.goesOnWithMark, MarkRules.address,
        MarkRules.lowerCaseAfterQuotation, MarkRules.quotedThought, EllipsisRules.decide, QuestionRules.decide,
        EnumeratorRules.enumerator,
        EnumeratorRules.numberedHeading, MarkRules.quotedFullStop, AbbreviationRules.lowerCase,
        AbbreviationRules.userList, AbbreviationRules.title, AbbreviationRules.street, AbbreviationRules.place,
        AbbreviationRules.numberPrefix,
        AbbreviationRules.continuation, AbbreviationRules.initialAtEnd, AbbreviationRules.initial,
        AbbreviationRules.singleLetter,
        AbbreviationRules.ordinal,
        AcronymRules.postscript, AcronymRules.timeOfDay, AcronymRules.timeOfDayAtEnd,
        AcronymRules.beforeStarter, AcronymRules.suffix, AcronymRules.suffixAtEnd,
        AcronymRules.measure, AcronymRules.acronymAtEnd, AcronymRules.acronym,
    ]

    /// - Parameter disabled: rules whose opinion does not count.
    static func decide(_ seam: Seam, without disabled: Set<BoundaryRule> = []) -> BoundaryDecision {
        for rule in inOrder {
            if let decision = rule(seam), disabled.isEmpty || !disabled.contains(decision.rule) { return decision }
        }
        let rule = ruleOfOrigin(seam.candidate.origin)
        return disabled.contains(rule) ? .goOn(rule) : .end(rule)
    }

    /// Line ends, bullets and list items end what stands before them whatever it is.
    static func proposedByLayout(_ seam: Seam) -> BoundaryDecision? {
        switch seam.candidate.origin {
        case .line: .end(.lineEnd)
        case .bullet: .end(.bullet)
        case .inlineList: .end(.inlineList)
        case .separator: .end(.separator)
        case .numberedHeading: .end(.numberedHeadingStart)
        case .timeStamp: .end(.timeStamp)
        case .interruptedSpeech: .end(.interruptedSpeech)
        case .emoticon: .end(.emoticon)
        case .lostLineEnd: .end(.lostLineEnd)
        case .omission: EllipsisRules.omission(seam)
        case .remark: MarkRules.bracketedRemark(seam)
        default: nil
        }
    }

    static func ruleOfOrigin(_ origin: BoundaryCandidate.Origin) -> BoundaryRule {
        switch origin {
        case .unicode: .unicode
        case .line: .lineEnd
        case .fullStopBeforeLowerCase: .fullStopBeforeLowerCase
        case .fullStopBeforeNumber: .fullStopBeforeNumber
        case .dash: .dashStartsSentence
        case .bullet: .bullet
        case .missingSpace: .missingSpace
        case .omission: .omission
        case .inlineList: .inlineList
        case .remark: .bracketedRemark
        case .emoticon: .emoticon
        case .interruptedSpeech: .interruptedSpeech
        case .separator: .separator
        case .numberedHeading: .numberedHeadingStart
        case .userRule: .userRule
        case .timeStamp: .timeStamp
        case .lostLineEnd: .lostLineEnd
        case .chineseTerminator: .chineseTerminator
        case .chineseEllipsis, .chineseBareEllipsis: .chineseEllipsis
        }
    }
}
